package eu.tessera.federation.cas;

import eu.tessera.federation.assurance.AssuranceLevel;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads a {@link ValidationRequest}, one parameter of the protocol after the other. */
final class ValidationReader {
  private static final int LONGEST_SECRET = 256;
  private static final Pattern ADDRESS = Pattern.compile("[0-9A-Fa-f.:]{2,45}");

  private final Endpoint endpoint;
  private final Parameters parameters;

  ValidationReader(Endpoint endpoint, Parameters parameters) {
    this.endpoint = endpoint;
    this.parameters = parameters;
  }

  ValidationRequest read(String serviceName, String ticketText) {
    SharedParameters.checkSize(parameters);
    Format format = endpoint.hasFormats() ? SharedParameters.format(parameters) : Format.XML;
    List<ServiceUrl> services = SharedParameters.addresses(parameters, serviceName);
    if (services.isEmpty() || ticketText.isEmpty()) {
      throw SharedParameters.invalid(
          "The parameters " + serviceName + " and ticket are both required.");
    }
    return new ValidationRequest(
        endpoint,
        services,
        ticket(ticketText),
        SharedParameters.flag(parameters, "renew"),
        pgtUrl(),
        parameters.given("groups").map(GroupFilter::named),
        SharedParameters.truth(parameters, "userDetails"),
        secret("clientFingerprint"),
        secret("sessionId"),
        secret("version"),
        ticketTypes(),
        assurance(),
        SharedParameters.strengths(parameters),
        SharedParameters.level(parameters),
        proxyGrantingProtocol(),
        parameters.given("userAddress").filter(a -> ADDRESS.matcher(a).matches()),
        SharedParameters.truth(parameters, "singleSignOut"),
        format);
  }

  private static TicketId ticket(String text) {
    return TicketId.of(text)
        .filter(t -> t.kind() == TicketId.Kind.SERVICE || t.kind() == TicketId.Kind.PROXY)
        .orElseThrow(
            () ->
                new Unreadable(
                    FailureCode.INVALID_TICKET, "The ticket is not one that was issued here."));
  }

  private Optional<ServiceUrl> pgtUrl() {
    Optional<String> text = parameters.given("pgtUrl");
    Optional<ServiceUrl> url = text.flatMap(t -> ServiceUrl.read(t).asOptional());
    // CAS 2.5.4: the address MUST be https
    if (text.isPresent() && url.filter(u -> "https".equals(u.scheme())).isEmpty()) {
      throw new Unreadable(
          FailureCode.INVALID_PROXY_CALLBACK_URL,
          "The parameter pgtUrl must be an absolute https address.");
    }
    return url;
  }

  private Set<TicketType> ticketTypes() {
    Optional<String> list = parameters.given("ticketTypes");
    if (list.isEmpty()) {
      return endpoint.ticketTypes();
    }
    Set<TicketType> types = EnumSet.noneOf(TicketType.class);
    for (String name : list.get().split(",")) {
      TicketType.named(name).ifPresent(types::add);
    }
    if (types.isEmpty()) {
      throw SharedParameters.invalid(
          "The parameter ticketTypes is a list of SERVICE, PROXY and DESKTOP.");
    }
    return types;
  }

  /** The level endpoints fix the level: a client that calls one is often set to send another. */
  private Optional<AssuranceLevel> assurance() {
    Optional<AssuranceLevel> asked =
        parameters
            .given("assuranceLevel")
            .map(
                text ->
                    AssuranceLevel.of(text)
                        .orElseThrow(
                            () ->
                                SharedParameters.invalid(
                                    "The parameter assuranceLevel is LOW, MEDIUM, HIGH or TOP,"
                                        + " or its number 10, 20, 30 or 40.")));
    return endpoint.assurance().or(() -> asked);
  }

  private Optional<ProxyGrantingProtocol> proxyGrantingProtocol() {
    return parameters
        .given("proxyGrantingProtocol")
        .map(
            name ->
                ProxyGrantingProtocol.named(name)
                    .orElseThrow(
                        () ->
                            SharedParameters.invalid(
                                "The parameter proxyGrantingProtocol is PGT_URL, CLIENT_CERT or"
                                    + " DESKTOP.")));
  }

  private Optional<String> secret(String name) {
    return parameters.given(name).filter(text -> text.length() <= LONGEST_SECRET);
  }
}
