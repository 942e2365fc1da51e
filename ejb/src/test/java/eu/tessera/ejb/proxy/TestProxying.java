package eu.tessera.ejb.proxy;

import static eu.tessera.ejb.ticket.TestTickets.IDS;
import static eu.tessera.ejb.ticket.TestTickets.authentication;
import static eu.tessera.ejb.ticket.TestTickets.encoded;
import static eu.tessera.ejb.ticket.TestTickets.party;
import static eu.tessera.ejb.ticket.TestTickets.query;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountStatus;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.registry.Registry;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.ticket.Authentication;
import eu.tessera.ejb.ticket.ServiceTicket;
import eu.tessera.ejb.ticket.TestAccounts;
import eu.tessera.ejb.ticket.TestTickets;
import eu.tessera.ejb.ticket.Tickets;
import eu.tessera.ejb.ticket.Validations;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.Endpoint;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.ProxyCallback;
import eu.tessera.federation.cas.Reading;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Proxy authentication as the product wires it, with services whose callbacks keep what they get:
 * {@code one} and {@code two} may call those that accept proxies, {@code some} also {@code closed},
 * which accepts none, and {@code none} nobody.
 */
final class TestProxying {
  static final String CAN = "'proxy':{'callback':'https://%s.example/pgt','accept':true}";

  static final String ACCEPTS = "'proxy':{'accept':true}";

  final TestClock clock = new TestClock();
  final List<AuditEvent> audit = new ArrayList<>();
  final Set<UUID> ended = new HashSet<>();
  final List<Delivery> deliveries = new ArrayList<>();
  boolean acknowledging = true;
  Account person = TestAccounts.citizen();
  Registry registry =
      Registry.of(
          List.of(
              party("one", CAN.formatted("one")),
              party("two", CAN.formatted("two") + ",'dialect':'cas'"),
              party(
                  "some",
                  "'proxy':{'callback':['https://some.example/pgt','https://*.some.example/'],"
                      + "'targets':['https://closed.example/']}"),
              party("none", ACCEPTS),
              party("closed", ""),
              party("medium", "'level':'MEDIUM'," + ACCEPTS),
              party("eid", "'methods':['TOTP'],'thirdParty':['EID']," + ACCEPTS)));

  private final LocalGrid grid = new LocalGrid();
  final Tickets tickets = new Tickets(grid, IDS, clock);
  final ProxyGrants grants = new ProxyGrants(grid, id -> !ended.contains(id), clock);
  private final Validations validations = new Validations(this::account, id -> registry.byId(id));
  private final ProxyGranting granting =
      new ProxyGranting(id -> registry.byId(id), this::deliver, grants, IDS, audit::add, clock);
  final ProxyTickets proxies =
      new ProxyTickets(grants, () -> registry, this::account, tickets, audit::add, clock);

  record Delivery(ServiceUrl url, Callbacks.Reach reach, ProxyCallback callback, Dialect spoken) {}

  private boolean deliver(
      String party, ServiceUrl url, Callbacks.Reach reach, ProxyCallback callback, Dialect spoken) {
    deliveries.add(new Delivery(url, reach, callback, spoken));
    return acknowledging;
  }

  private Optional<Account> account(UUID id) {
    return Optional.of(person).filter(p -> p.id().equals(id));
  }

  void closes() {
    Account open = person;
    person =
        new Account(
            open.id(),
            open.uid(),
            open.kind(),
            AccountStatus.SUSPENDED,
            open.email(),
            open.name(),
            open.language(),
            open.assurance(),
            open.domain(),
            open.employeeType(),
            open.department(),
            open.groups(),
            open.roles(),
            open.created());
  }

  void registers(RelyingParty... parties) {
    registry = Registry.of(List.of(parties));
  }

  /** The person signs in at a service. */
  TicketId signedInAt(String party, Method... methods) {
    return signedInAt(party, authentication(person.id(), methods));
  }

  TicketId signedInAt(String party, Authentication authentication) {
    return tickets.issue(
        ServiceTicket.byBrowser(
            TestTickets.url("https://" + party + ".example/"),
            party,
            authentication,
            true,
            Fingerprint.NONE,
            clock.instant()));
  }

  /** A service validates what it was given, as the servlet does it. */
  Validation validated(Endpoint endpoint, String party, TicketId id, String more) {
    Optional<ServiceTicket> taken = tickets.take(id);
    ValidationRequest asked =
        ValidationRequest.read(
                endpoint,
                query(
                    "service="
                        + encoded("https://" + party + ".example/")
                        + "&ticket="
                        + id.value()
                        + more))
            .asOptional()
            .orElseThrow();
    Dialect spoken =
        endpoint.dialect(registry.byId(party).map(RelyingParty::dialect).orElseThrow());
    return granting.answer(asked, spoken, taken, validations.decide(asked, spoken, taken));
  }

  static String pgtUrl(String url) {
    return "&pgtUrl=" + encoded(url);
  }

  /** A service validates and gets a proxy granting ticket. */
  TicketId granted(String party, TicketId ticket) {
    validated(Endpoint.LAX, party, ticket, pgtUrl("https://" + party + ".example/pgt"));
    return deliveries.get(deliveries.size() - 1).callback().pgt();
  }

  ProxyTickets.Issued asked(TicketId pgt, String target) {
    return proxies.issue(query("pgt=" + pgt.value() + "&targetService=" + encoded(target)));
  }

  /** A proxy ticket for a service. */
  TicketId proxied(TicketId pgt, String party) {
    Reading<TicketId> reading = asked(pgt, "https://" + party + ".example/").ticket();
    return reading.match(
        ticket -> ticket,
        failure -> {
          throw new AssertionError(failure.toString());
        });
  }
}
