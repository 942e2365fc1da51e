package eu.tessera.ejb.inbound;

import eu.tessera.ejb.account.EidAccounts;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.signin.Problem;
import eu.tessera.ejb.signin.SignIns;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.eidas.Country;
import eu.tessera.federation.eidas.CountryCatalogue;
import eu.tessera.federation.eidas.CountryNodes;
import eu.tessera.federation.eidas.DeclineReason;
import eu.tessera.federation.eidas.EidasConnector;
import eu.tessera.federation.eidas.Opened;
import eu.tessera.federation.eidas.Outcome;
import eu.tessera.federation.eidas.Pending;
import eu.tessera.federation.eidas.ReceivedResponse;
import eu.tessera.federation.eidas.Refused;
import eu.tessera.federation.eidas.ResponseCheck;
import eu.tessera.federation.eidas.SignedRequest;
import eu.tessera.federation.identity.PersonName;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Optional;

/** Sends people to their country's node and says what came of it. */
public final class EidSignIn {
  /**
   * The least that a node must vouch for. An eID counts as two factors (MEDIUM), and the low level
   * has but one.
   */
  public static final LevelOfAssurance LEAST = LevelOfAssurance.SUBSTANTIAL;

  private static final int MOST = 200_000;

  /** What an account can hold; eIDAS allows far more, and no scheme gives it. */
  private static final int LONGEST_NAME = 256;

  private static final Duration DOUBLE_CLICK = Duration.ofSeconds(10);
  private static final Duration REMEMBERED = Duration.ofMinutes(30);

  private final CountryCatalogue catalogue;
  private final CountryNodes nodes;
  private final EidasConnector connector;
  private final EidAccounts accounts;
  private final Audit audit;
  private final GridMap<Waiting> waiting;
  private final GridMap<Answered> answers;
  private final Clock clock;

  /** A request on its way, and the sign-in that it was made for. */
  record Waiting(String flow, Pending pending) implements Serializable {}

  /**
   * An answer that has come.
   *
   * @param flow the sign-in that it belongs to
   */
  record Answered(String flow, Instant at) implements Serializable {}

  public EidSignIn(
      CountryCatalogue catalogue,
      CountryNodes nodes,
      EidasConnector connector,
      EidAccounts accounts,
      Audit audit,
      Grid grid,
      Clock clock) {
    this.catalogue = catalogue;
    this.nodes = nodes;
    this.connector = connector;
    this.accounts = accounts;
    this.audit = audit;
    this.waiting = grid.map("eid-requests", MOST);
    this.answers = grid.map("eid-answers", MOST);
    this.clock = clock;
  }

  /** The countries that can be chosen, whether or not their node can be spoken to now. */
  public List<Country> countries() {
    return catalogue.all().stream().filter(c -> c.connection().isPresent()).toList();
  }

  /** The country of that code, connected or not. */
  public Optional<Country> country(String code) {
    return catalogue.find(code);
  }

  /** Whether the country's node can be spoken to and vouches for enough. */
  public boolean available(String country) {
    return nodes.node(country).filter(node -> node.reaches(LEAST)).isPresent();
  }

  /**
   * A fresh request to the country's node for that sign-in.
   *
   * @param wanted the level that the service asks for, where it asks for one; less than the least
   *     is never asked of a node
   * @return empty while there is no way there, or the node does not vouch for so much
   */
  public Optional<SignedRequest> depart(
      String flow, String country, Optional<LevelOfAssurance> wanted, Optional<String> requester) {
    LevelOfAssurance level = wanted.filter(w -> w.satisfies(LEAST)).orElse(LEAST);
    Optional<SignedRequest> request =
        nodes
            .node(country)
            .filter(node -> node.reaches(level))
            .map(node -> connector.request(node, level, requester));
    request.ifPresent(r -> waiting.put(r.id(), new Waiting(flow, r.pending()), SignIns.LIFE));
    return request;
  }

  /** Our metadata, for the nodes. */
  public String metadata() {
    return connector.metadata();
  }

  /**
   * Takes what a node sent by the browser.
   *
   * @param samlResponse the form field, as it came
   * @param source the browser's network address, for the audit
   */
  public Arrival arrive(String samlResponse, String source) {
    Opened opened = connector.open(samlResponse);
    if (!(opened instanceof ReceivedResponse response)) {
      Refused refused = (Refused) opened;
      audit.write(
          new AuditEvent.EidRefused(AuditEvent.EidRefused.UNKNOWN, refused.check().name(), source));
      return new Arrival.Stray(kind(refused.check()), cause(refused), Optional.empty());
    }
    String name = landing(samlResponse);
    // remembered before it is taken, so that of two at once the second finds either
    waiting
        .get(response.inResponseTo())
        .ifPresent(w -> answers.create(name, new Answered(w.flow(), clock.instant()), REMEMBERED));
    // taken away whatever comes of it: a request is answered once
    Optional<Waiting> asked = waiting.take(response.inResponseTo());
    return asked
        .map(w -> judged(w, connector.check(response, w.pending()), source))
        .orElseGet(() -> notAwaited(answers.get(name), source));
  }

  private Arrival notAwaited(Optional<Answered> before, String source) {
    if (before.filter(b -> clock.instant().isBefore(b.at().plus(DOUBLE_CLICK))).isPresent()) {
      return new Arrival.Again(before.get().flow());
    }
    String check = before.isPresent() ? "REPLAY" : "NOT_AWAITED";
    audit.write(new AuditEvent.EidRefused(AuditEvent.EidRefused.UNKNOWN, check, source));
    return new Arrival.Stray(
        before.isPresent() ? Problem.Kind.EID_ALREADY_USED : Problem.Kind.EID_NOT_AWAITED,
        "check " + check,
        before.map(Answered::flow));
  }

  /** The name of an answer: as hard to guess as the answer itself, and it tells nothing of it. */
  public static String landing(String samlResponse) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(samlResponse.getBytes(StandardCharsets.UTF_8));
      return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  private Arrival judged(Waiting asked, Outcome outcome, String source) {
    Pending pending = asked.pending();
    if (outcome instanceof Outcome.Accepted accepted) {
      return welcome(asked, accepted);
    }
    if (outcome instanceof Outcome.Declined declined) {
      return new Arrival.TurnedBack(
          asked.flow(),
          pending.requestId(),
          pending.country(),
          kind(declined.reason()),
          "declined " + declined.reason());
    }
    Refused refused = (Refused) outcome;
    audit.write(new AuditEvent.EidRefused(pending.country(), refused.check().name(), source));
    return new Arrival.TurnedBack(
        asked.flow(),
        pending.requestId(),
        pending.country(),
        kind(refused.check()),
        cause(refused));
  }

  private Arrival welcome(Waiting asked, Outcome.Accepted accepted) {
    Pending pending = asked.pending();
    PersonName name = accepted.identity().name();
    if (name.first().length() > LONGEST_NAME || name.last().length() > LONGEST_NAME) {
      return new Arrival.TurnedBack(
          asked.flow(),
          pending.requestId(),
          pending.country(),
          Problem.Kind.EID_DATA_MISSING,
          "check NAME_LENGTH");
    }
    EidAccounts.Opened opened = accounts.virtualFor(accepted.identity());
    if (!opened.account().active()) {
      return new Arrival.TurnedBack(
          asked.flow(),
          pending.requestId(),
          pending.country(),
          Problem.Kind.ACCOUNT_NOT_USABLE,
          "account " + opened.account().uid());
    }
    audit.write(
        new AuditEvent.EidAccepted(
            opened.account().uid(),
            pending.country(),
            accepted.identity().level(),
            opened.fresh()));
    return new Arrival.Welcome(
        asked.flow(),
        pending.requestId(),
        opened.account(),
        Proof.byEid(accepted.identity().level(), clock.instant()));
  }

  private static String cause(Refused refused) {
    return "check " + refused.check() + ": " + refused.detail();
  }

  private static Problem.Kind kind(ResponseCheck check) {
    return switch (check.face()) {
      case NOT_TRUSTED, REPRESENTATION -> Problem.Kind.EID_NOT_TRUSTED;
      case COUNTRY_DOWN -> Problem.Kind.COUNTRY_UNAVAILABLE;
      case TIME -> Problem.Kind.EID_NOT_AWAITED;
      case LEVEL -> Problem.Kind.EID_LEVEL_TOO_LOW;
      case INCOMPLETE -> Problem.Kind.EID_DATA_MISSING;
    };
  }

  private static Problem.Kind kind(DeclineReason reason) {
    return switch (reason) {
      case USER_CANCELLED -> Problem.Kind.EID_CANCELLED;
      case CONSENT_REFUSED -> Problem.Kind.EID_CONSENT_REFUSED;
      case LEVEL_NOT_OFFERED -> Problem.Kind.EID_LEVEL_TOO_LOW;
      case AUTHENTICATION_FAILED, OTHER -> Problem.Kind.EID_FAILED;
    };
  }
}
