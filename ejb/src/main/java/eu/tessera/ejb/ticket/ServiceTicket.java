package eu.tessera.ejb.ticket;

import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketType;
import java.io.Serializable;
import java.time.Instant;
import java.util.List;

/**
 * One right to learn who came, for one service, once.
 *
 * @param service the address that the ticket was sent to, as the service wrote it; no other may ask
 *     about it
 * @param relyingParty the id of the service's definition
 * @param authentication who came; only what the service takes of the proofs is told to it
 * @param fresh whether something was proved in this very sign-in, and not by single sign-on
 * @param commitment what validation must open, where a login transaction was begun
 * @param proxies the callbacks of the services that it came through, the latest first; empty for a
 *     ticket that came by the browser
 * @param issued when
 */
public record ServiceTicket(
    ServiceUrl service,
    String relyingParty,
    Authentication authentication,
    boolean fresh,
    Fingerprint commitment,
    List<String> proxies,
    Instant issued)
    implements Serializable {

  public ServiceTicket {
    proxies = List.copyOf(proxies);
  }

  /** A ticket that the browser carries. */
  public static ServiceTicket byBrowser(
      ServiceUrl service,
      String relyingParty,
      Authentication authentication,
      boolean fresh,
      Fingerprint commitment,
      Instant issued) {
    return new ServiceTicket(
        service, relyingParty, authentication, fresh, commitment, List.of(), issued);
  }

  /** A ticket that a service asked for; nobody gave credentials for it. */
  public static ServiceTicket byProxy(
      ServiceUrl service,
      String relyingParty,
      Authentication authentication,
      List<String> proxies,
      Instant issued) {
    return new ServiceTicket(
        service, relyingParty, authentication, false, Fingerprint.NONE, proxies, issued);
  }

  /** What validation calls it. */
  public TicketType type() {
    return proxies.isEmpty() ? TicketType.SERVICE : TicketType.PROXY;
  }
}
