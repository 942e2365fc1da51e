package eu.tessera.ejb.access;

import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.config.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires up the access tokens. */
@ApplicationScoped
public class AccessRoom {
  @Produces
  @Singleton
  static AccessTokens tokens(Database database, Audit audit, Clock clock) {
    return new AccessTokens(database, audit::write, clock);
  }
}
