package eu.tessera.ejb.ticket;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.grid.Throttle.Limit;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.Transactions;
import eu.tessera.federation.cas.FailureCode;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.LoginRequest;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.Reading;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Keeps what a service asks of a sign-in before it sends the browser, so that nobody on the way can
 * change it, together with the service's commitment to a secret.
 */
public final class LoginTransactions {
  /** The time for a browser to come, and to come back once or twice; a sign-in may take longer. */
  public static final Duration LIFE = Duration.ofMinutes(10);

  private static final String ID = "loginRequestId";
  private static final String COMMITMENT = "clientFingerprint";

  /** What makes no part of the sign-in itself. */
  private static final Set<String> ABOUT_INIT = Set.of(ID, "format");

  /** Together they bound what a stranger can make a node keep: 200 MB at the very most. */
  private static final int MOST = 50_000;

  private static final int LONGEST = 4_000;

  /**
   * How many transactions may be begun, by strangers too: nobody has to prove who they are.
   *
   * @param source from one address, which may be that of a service with many users
   * @param service for one service, so that a flood for one leaves room for the others
   */
  public record Limits(Limit source, Limit service) {
    /** Less than what is kept, over the life of a transaction: a flood pushes out nobody else's. */
    public static final Limits DEFAULT =
        new Limits(new Limit(5_000, LIFE), new Limit(20_000, LIFE));
  }

  private final GridMap<String> queries;
  private final Throttle throttle;
  private final Limits limits;
  private final Supplier<TicketId> ids;
  private final Function<ServiceUrl, Optional<RelyingParty>> parties;

  /**
   * @param ids makes unguessable texts of the form {@code ECAS_LR-…}
   * @param parties by an address of theirs
   */
  public LoginTransactions(
      Grid grid,
      Supplier<TicketId> ids,
      Function<ServiceUrl, Optional<RelyingParty>> parties,
      Limits limits) {
    this.queries = grid.map("login-transactions", MOST);
    this.throttle = grid.throttle();
    this.limits = limits;
    this.ids = ids;
    this.parties = parties;
  }

  /**
   * What the browser asks, with what was asked for it beforehand.
   *
   * @param parameters those of the transaction, if there is one: then none in the address counts
   * @param commitment the transaction's; one in the address could be anybody's
   * @param query begins the same sign-in again, also after the transaction's end
   */
  public record Asked(Parameters parameters, Fingerprint commitment, String query) {
    /** Whether the service takes a sign-in that is asked for like this. */
    public boolean suits(RelyingParty party) {
      return party.transactions() == Transactions.OPTIONAL || commitment.binds();
    }
  }

  /**
   * Begins a transaction; refuses what a sign-in would only refuse later, before the user.
   *
   * @param source the network address that asks
   */
  public Reading<TicketId> begin(Parameters sent, String source) {
    // paid for before it is looked at, whatever comes of it
    if (!throttle.allows("login-init|source|" + source, limits.source())) {
      return tooMany();
    }
    Parameters kept = sent.only(name -> !ABOUT_INIT.contains(name));
    String query = kept.toQuery();
    if (query.length() > LONGEST) {
      return Reading.refused(
          FailureCode.INVALID_REQUEST, "The parameters of the sign-in are too long.");
    }
    return LoginRequest.read(sent).match(asked -> admitted(asked, query), Reading.Refused::new);
  }

  /**
   * Finds what the browser of this address is to be asked.
   *
   * @return empty when the transaction is unknown or over, and the address names no service itself
   */
  public Optional<Asked> recall(Parameters sent) {
    Optional<String> id = sent.first(ID);
    Optional<Parameters> kept =
        id.flatMap(TicketId::of).flatMap(i -> queries.get(i.value())).map(Parameters::ofQuery);
    if (kept.isPresent()) {
      Parameters own = kept.get();
      String again = ID + "=" + id.orElseThrow() + "&" + withoutCommitment(own).toQuery();
      return Optional.of(new Asked(own, commitment(own), again));
    }
    if (id.isPresent() && !sent.has("service") && !sent.has("TARGET")) {
      return Optional.empty();
    }
    Parameters plain = sent.only(name -> !name.equals(ID));
    return Optional.of(new Asked(plain, Fingerprint.NONE, plain.toQuery()));
  }

  private Reading<TicketId> admitted(LoginRequest asked, String query) {
    Optional<RelyingParty> party = asked.service().flatMap(parties);
    Optional<Reading<TicketId>> refusal = refusal(asked, party);
    if (refusal.isPresent()) {
      return refusal.get();
    }
    return throttle.allows("login-init|service|" + party.orElseThrow().id(), limits.service())
        ? keep(query)
        : tooMany();
  }

  private static Reading<TicketId> tooMany() {
    return Reading.refused(
        FailureCode.INTERNAL_ERROR,
        "Too many login transactions are being begun from here or for this service: try again in"
            + " a minute.");
  }

  private Reading<TicketId> keep(String query) {
    TicketId id = ids.get();
    queries.put(id.value(), query, LIFE);
    return Reading.of(id);
  }

  private static Optional<Reading<TicketId>> refusal(
      LoginRequest asked, Optional<RelyingParty> party) {
    if (asked.service().isEmpty()) {
      return Optional.of(
          Reading.refused(FailureCode.INVALID_REQUEST, "The parameter service is required."));
    }
    if (party.isEmpty()) {
      return Optional.of(
          Reading.refused(
              FailureCode.INVALID_SERVICE, "The service's address is not registered here."));
    }
    if (party.get().transactions() == Transactions.REQUIRED
        && asked.clientFingerprint().isEmpty()) {
      return Optional.of(
          Reading.refused(
              FailureCode.INVALID_REQUEST,
              "The parameter clientFingerprint is required by the service's definition."));
    }
    if (party.get().demand(asked.level(), asked.strengths()).isEmpty()) {
      return Optional.of(
          Reading.refused(
              FailureCode.INVALID_STRENGTH,
              "None of the strengths asked for is taken by the service's definition."));
    }
    return Optional.empty();
  }

  private static Fingerprint commitment(Parameters own) {
    return own.first(COMMITMENT).flatMap(Fingerprint::commitment).orElse(Fingerprint.NONE);
  }

  private static Parameters withoutCommitment(Parameters own) {
    return own.only(name -> !name.equals(COMMITMENT));
  }
}
