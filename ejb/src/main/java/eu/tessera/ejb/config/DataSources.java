package eu.tessera.ejb.config;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.ejb.Singleton;

/**
 * Defines the pool of connections that the persistence unit uses. The address alone chooses the
 * driver ({@code TesseraDataSource}); with no address it is the embedded file in the data folder.
 */
@Singleton
@DataSourceDefinition(
    name = DataSources.TESSERA,
    className = "eu.tessera.persistence.schema.TesseraDataSource",
    url = "${MPCONFIG=tessera.db.url:}",
    user = "${MPCONFIG=tessera.db.user:}",
    password = "${MPCONFIG=tessera.db.password:}",
    minPoolSize = 2,
    maxPoolSize = 32,
    properties = {
      "data=${MPCONFIG=tessera.data:data}",
      "passwordFile=${MPCONFIG=tessera.db.password.file:}",
      // a database that was started anew costs no sign-in: a connection is tried before it is used
      "fish.payara.is-connection-validation-required=true",
      "fish.payara.connection-validation-method=custom-validation",
      "fish.payara.validation-classname="
          + "org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
      "fish.payara.validate-atmost-once-period-in-seconds=5",
      // all connections are the same user's: none needs to be compared with what is asked for
      "fish.payara.match-connections=false"
    })
public class DataSources {
  public static final String TESSERA = "java:app/jdbc/tessera";
}
