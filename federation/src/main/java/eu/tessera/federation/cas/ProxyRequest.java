package eu.tessera.federation.cas;

import java.util.Optional;

/**
 * What a service asks at {@code /cas/proxy}: a proxy ticket for another service (CAS 2.7).
 *
 * @param pgt its proxy granting ticket
 * @param target the service to be called
 * @param format of the answer
 */
public record ProxyRequest(TicketId pgt, ServiceUrl target, Format format) {
  /** Reads the request; both parameters are required. */
  public static Reading<ProxyRequest> read(Parameters parameters) {
    return Unreadable.reading(() -> from(parameters));
  }

  private static ProxyRequest from(Parameters parameters) {
    SharedParameters.checkSize(parameters);
    Format format = SharedParameters.format(parameters);
    Optional<String> pgt = parameters.given("pgt");
    Optional<ServiceUrl> target =
        SharedParameters.addresses(parameters, "targetService").stream().findFirst();
    if (pgt.isEmpty() || target.isEmpty()) {
      throw SharedParameters.invalid("The parameters pgt and targetService are both required.");
    }
    TicketId ticket =
        pgt.flatMap(TicketId::of)
            .filter(t -> t.kind() == TicketId.Kind.PROXY_GRANTING)
            .orElseThrow(
                () ->
                    new Unreadable(
                        FailureCode.BAD_PGT, "The proxy granting ticket was not issued here."));
    return new ProxyRequest(ticket, target.get(), format);
  }
}
