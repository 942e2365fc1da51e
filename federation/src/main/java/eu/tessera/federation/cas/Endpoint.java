package eu.tessera.federation.cas;

import eu.tessera.federation.assurance.AssuranceLevel;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * An address at which tickets are validated, and what it fixes whatever the request says. {@link
 * #SERVICE_VALIDATE} and {@link #PROXY_VALIDATE} exist in both worlds: there the service's
 * definition chooses the dialect.
 */
public enum Endpoint {
  TICKET_VALIDATION_SERVICE("TicketValidationService", Dialect.EU_LOGIN, null, true),
  SERVICE_VALIDATE("serviceValidate", null, null, false),
  PROXY_VALIDATE("proxyValidate", null, null, true),
  LAX("laxValidate", Dialect.EU_LOGIN, AssuranceLevel.LOW, true),
  SPONSOR("sponsorValidate", Dialect.EU_LOGIN, AssuranceLevel.MEDIUM, true),
  INTERINSTITUTIONAL("interinstitutionalValidate", Dialect.EU_LOGIN, AssuranceLevel.HIGH, true),
  STRICT("strictValidate", Dialect.EU_LOGIN, AssuranceLevel.TOP, true),
  /** CAS 1: two lines of text. */
  VALIDATE("validate", Dialect.CAS, null, false),
  P3_SERVICE_VALIDATE("p3/serviceValidate", Dialect.CAS, null, false),
  P3_PROXY_VALIDATE("p3/proxyValidate", Dialect.CAS, null, true),
  /** SAML 1.1 in SOAP. */
  SAML_VALIDATE("samlValidate", Dialect.CAS, null, false);

  private final String path;
  private final Dialect dialect;
  private final AssuranceLevel assurance;
  private final boolean proxies;

  Endpoint(String path, Dialect dialect, AssuranceLevel assurance, boolean proxies) {
    this.path = path;
    this.dialect = dialect;
    this.assurance = assurance;
    this.proxies = proxies;
  }

  /** The path below {@code /cas/}. */
  public String path() {
    return path;
  }

  /** What is spoken here to a service whose definition says {@code defined}. */
  public Dialect dialect(Dialect defined) {
    return dialect == null ? defined : dialect;
  }

  /** The assurance level that this address stands for, whatever the request says. */
  public Optional<AssuranceLevel> assurance() {
    return Optional.ofNullable(assurance);
  }

  /** The tickets taken here where the request names no types (CAS 2.4, 2.5, 2.6, 2.9). */
  public Set<TicketType> ticketTypes() {
    return proxies
        ? EnumSet.of(TicketType.SERVICE, TicketType.PROXY)
        : EnumSet.of(TicketType.SERVICE);
  }

  /** Whether {@code format=} counts here. */
  boolean hasFormats() {
    return this != VALIDATE && this != SAML_VALIDATE;
  }

  /** The endpoint at this path below {@code /cas/}, such as {@code p3/serviceValidate}. */
  public static Optional<Endpoint> at(String path) {
    for (Endpoint endpoint : values()) {
      if (endpoint.path.equals(path)) {
        return Optional.of(endpoint);
      }
    }
    return Optional.empty();
  }
}
