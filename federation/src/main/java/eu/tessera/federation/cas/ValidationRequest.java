package eu.tessera.federation.cas;

import static eu.tessera.federation.cas.ProxyGrantingProtocol.PGT_URL;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Strength;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a service asks of a ticket. CAS 3.1.1: a ticket is good for one attempt, whatever comes of
 * it, so take {@link #ticketIn} out of the store first, also when reading the rest is refused.
 *
 * @param endpoint where it was asked
 * @param services what the service's address can have meant, the likeliest first; never empty
 * @param ticket the ticket
 * @param renew whether the ticket must come from credentials given for it
 * @param pgtUrl the https callback for a proxy granting ticket
 * @param groups the groups asked for, where the request says
 * @param userDetails whether EU Login's attributes are asked for
 * @param clientFingerprint the secret of a login transaction; see {@link Fingerprint#openedBy}
 * @param sessionId of a login transaction; read, and has no effect
 * @param version of the protocol, where the request names one; every answer is of the latest
 * @param ticketTypes the kinds of ticket taken in EU Login's dialect
 * @param assurance the least assurance level, by endpoint or request; else the service's default
 * @param strengths the strengths taken; empty means any
 * @param level the least authentication level asked for
 * @param proxyGrantingProtocol as the request names it
 * @param userAddress the person's address as the service saw it; read, and has no effect: EU Login
 *     wants it for its audit, and validations are not audited here
 * @param singleSignOut whether the service wants to hear of the logout
 * @param format of the answer
 */
public record ValidationRequest(
    Endpoint endpoint,
    List<ServiceUrl> services,
    TicketId ticket,
    boolean renew,
    Optional<ServiceUrl> pgtUrl,
    Optional<GroupFilter> groups,
    boolean userDetails,
    Optional<String> clientFingerprint,
    Optional<String> sessionId,
    Optional<String> version,
    Set<TicketType> ticketTypes,
    Optional<AssuranceLevel> assurance,
    Set<Strength> strengths,
    Optional<AuthenticationLevel> level,
    Optional<ProxyGrantingProtocol> proxyGrantingProtocol,
    Optional<String> userAddress,
    boolean singleSignOut,
    Format format) {

  public ValidationRequest {
    services = List.copyOf(services);
    ticketTypes = Set.copyOf(ticketTypes);
    strengths = Set.copyOf(strengths);
    if (services.isEmpty()) {
      throw new IllegalArgumentException("a ticket is validated for a service");
    }
  }

  /** Reads a query or form; for {@link Endpoint#SAML_VALIDATE} use {@link #readSaml}. */
  public static Reading<ValidationRequest> read(Endpoint endpoint, Parameters parameters) {
    return Unreadable.reading(
        () ->
            new ValidationReader(endpoint, parameters)
                .read("service", parameters.given("ticket").orElse("")));
  }

  /** Reads the query of {@code /samlValidate?TARGET=…} together with its SOAP body. */
  public static Reading<ValidationRequest> readSaml(Parameters query, Saml11Request body) {
    return Unreadable.reading(
        () -> new ValidationReader(Endpoint.SAML_VALIDATE, query).read("TARGET", body.artifact()));
  }

  /** The ticket of a request, however unreadable the rest may be. */
  public static Optional<TicketId> ticketIn(Parameters parameters) {
    return parameters.given("ticket").flatMap(TicketId::of);
  }

  /** Whether the request is for the service that a ticket was issued for. */
  public boolean isFor(ServiceUrl issuedFor) {
    return services.stream().anyMatch(issuedFor::sameAs);
  }

  /**
   * Where a proxy granting ticket is to be brought, where one is wanted and the answer has a place
   * for its IOU: CAS 1 and SAML 1.1 have none.
   */
  public Optional<ServiceUrl> callback() {
    return pgtUrl.filter(url -> endpoint.hasFormats());
  }

  /** A protocol other than the callback's, in EU Login's dialect; the standard has no other. */
  public Optional<ProxyGrantingProtocol> otherProtocol(Dialect spoken) {
    return proxyGrantingProtocol.filter(p -> spoken == Dialect.EU_LOGIN && p != PGT_URL);
  }

  /** The service's address in its likeliest reading. */
  public ServiceUrl service() {
    return services.get(0);
  }

  /** Whether this kind of ticket is taken by the dialect spoken. */
  public boolean takes(TicketType type, Dialect spoken) {
    return (spoken == Dialect.CAS ? endpoint.ticketTypes() : ticketTypes).contains(type);
  }

  /** Whether attributes are wanted: in the standard always, in EU Login's dialect by asking. */
  public boolean wantsDetails(Dialect spoken) {
    return spoken == Dialect.CAS || userDetails;
  }

  /** The groups wanted: where the request says nothing, all in the standard, none in EU Login's. */
  public GroupFilter groups(Dialect spoken) {
    return groups.orElse(spoken == Dialect.CAS ? GroupFilter.ALL : GroupFilter.NONE);
  }

  /** Endpoint, ticket number and service: the rest is secret or personal. */
  @Override
  public String toString() {
    return "ValidationRequest[" + endpoint + ", " + ticket + ", " + service() + "]";
  }
}
