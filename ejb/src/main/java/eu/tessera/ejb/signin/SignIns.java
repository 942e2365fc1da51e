package eu.tessera.ejb.signin;

import eu.tessera.ejb.factor.Answer;
import eu.tessera.ejb.factor.FactorRunner;
import eu.tessera.ejb.factor.Pace;
import eu.tessera.ejb.factor.Source;
import eu.tessera.ejb.factor.Verdict;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.signin.SignInEngine.Known;
import eu.tessera.ejb.signin.SignInFlow.About;
import eu.tessera.ejb.signin.SignInFlow.Away;
import eu.tessera.ejb.signin.SignInFlow.ChoosingCountry;
import eu.tessera.ejb.signin.SignInFlow.Identified;
import eu.tessera.ejb.signin.SignInFlow.Open;
import eu.tessera.ejb.signin.SignInFlow.Started;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import java.io.Serializable;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;

/**
 * Keeps the flows and moves them. Every move is a compare-and-set from the state that was looked
 * at: of two answers at once, one moves the flow and the other finds where it stands by then. An
 * answer that does not belong to the state, from a stale page or the back button, moves nothing.
 */
public final class SignIns {
  /** How long a page may lie open; each move begins it anew. */
  public static final Duration LIFE = Duration.ofMinutes(30);

  /** How long a browser may take from bringing an answer to fetching what it comes to. */
  private static final Duration LANDING = Duration.ofMinutes(2);

  private static final int LONGEST_LOGIN = 320;

  /** No flow awaits a request of this name. */
  private static final String NOBODYS = "-";

  /** What a node's answer makes of a flow, until the flow's own browser comes for it. */
  record Landing(String requestId, SignInFlow next) implements Serializable {
    boolean isFor(Away away) {
      return requestId.equals(away.requestId()) && next.about().equals(away.about());
    }
  }

  private final GridMap<SignInFlow> flows;
  private final GridMap<Landing> landings;
  private final SignInEngine engine;
  private final FactorRunner runner;
  private final People people;
  private final Telling telling;
  private final Pace pace;
  private final Supplier<String> ids;
  private final Clock clock;

  /**
   * @param ids makes unguessable texts for the flows' addresses
   * @param most how many sign-ins may be under way on one node
   */
  public SignIns(
      Grid grid,
      SignInEngine engine,
      FactorRunner runner,
      People people,
      Telling telling,
      Pace pace,
      Supplier<String> ids,
      int most,
      Clock clock) {
    this.flows = grid.map("flows", most);
    this.landings = grid.map("landings", most);
    this.engine = engine;
    this.runner = runner;
    this.people = people;
    this.telling = telling;
    this.pace = pace;
    this.ids = ids;
    this.clock = clock;
  }

  /** What the request comes to without asking anybody; empty when a flow must begin. */
  public Optional<Step> atOnce(SignInRequest request, Optional<Known> known) {
    return engine.atOnce(request, known, clock.instant());
  }

  /**
   * Begins a sign-in; somebody already known is not asked for the name again. Who is known by an
   * eID alone is asked for everything: there may be no password to ask for.
   */
  public SignInFlow begin(SignInRequest request, Browser browser, Optional<Known> known) {
    var started = new Started(new About(ids.get(), browser, request, clock.instant()), "");
    SignInFlow flow =
        known
            .filter(k -> k.evidence().methods().contains(Method.PASSWORD))
            .<SignInFlow>map(k -> started.known(k.login(), k.account(), k.evidence()))
            .orElse(started);
    flows.put(flow.about().id(), flow, LIFE);
    return flow;
  }

  /** The flow of that id, where it belongs to that browser. */
  public Optional<SignInFlow> find(String id, Browser browser) {
    return flows.get(id).filter(f -> f.belongsTo(browser));
  }

  /** What comes next. */
  public Step step(SignInFlow flow) {
    Set<Method> has =
        flow instanceof Identified known && known.account() != null && !known.evidence().isEmpty()
            ? runner.setUpBy(known.account())
            : Set.of();
    return engine.next(flow, has, clock.instant());
  }

  /** Whether somebody can be called that: something was typed, and not a novel. */
  public static boolean canBeName(String login) {
    return !login.isBlank() && login.strip().length() <= LONGEST_LOGIN;
  }

  /**
   * Somebody says who they are; what can be no name moves nothing. An e-mail address that belongs
   * to nobody leads to the creation of an account, where that may be told.
   */
  public SignInFlow name(SignInFlow flow, String login, Source source) {
    if (!(flow instanceof Started started) || !canBeName(login)) {
      return flow;
    }
    String name = login.strip();
    return move(flow, nobodys(name, source) ? started.unknown(name) : started.named(name));
  }

  private boolean nobodys(String name, Source source) {
    return name.indexOf('@') >= 0
        && telling.mayLookUp(people.canonical(name), source)
        && people.byLogin(name).isEmpty()
        && telling.mayTell();
  }

  /** The browser remembers who was here last, and nobody is asked for the name. */
  public SignInFlow remembered(SignInFlow flow, String login) {
    return flow instanceof Started started ? move(flow, started.remembered(login)) : flow;
  }

  /** Whether the browser is to remember the name, once it is proved to be theirs. */
  public SignInFlow remember(SignInFlow flow, boolean wanted) {
    return flow instanceof Identified identified
        ? move(flow, identified.remembering(wanted))
        : flow;
  }

  /** Somebody wants to come by a country's eID. */
  public SignInFlow towardsCountry(SignInFlow flow) {
    return flow instanceof Open open && flow.request().offers(Method.EID)
        ? move(flow, open.towardsCountry())
        : flow;
  }

  /** The person has chosen a country. */
  public SignInFlow chosen(SignInFlow flow, String country) {
    return flow instanceof ChoosingCountry choosing ? move(flow, choosing.chosen(country)) : flow;
  }

  /** The person is about to go to the country's node with our request of that id. */
  public SignInFlow asking(SignInFlow flow, String requestId) {
    return flow instanceof Away away ? move(flow, away.asking(requestId)) : flow;
  }

  /**
   * A country's node has said who it is: an answer to the very request that the flow waits for. The
   * browser is not known here, for the answer comes from another site and brings no cookie, so the
   * flow does not move yet: else whoever sends others to a node with a request of their own would
   * become them (eIDAS Interoperability Architecture 1.4, 3.2.2.2).
   *
   * @param landing an unguessable name, under which the flow's own browser can fetch the answer;
   *     see {@link #landed}
   * @return the flow that the browser is to show as its own; empty when it no longer waits
   */
  public Optional<SignInFlow> returned(
      String landing, String flowId, String requestId, String login, UUID account, Proof proof) {
    return waiting(flowId, requestId)
        .map(away -> keep(landing, away, away.returned(login, account, proof)));
  }

  /** A country's node has answered something else, or something that cannot be trusted. */
  public Optional<SignInFlow> returnedWithout(
      String landing, String flowId, String requestId, Problem problem) {
    return waiting(flowId, requestId).map(away -> keep(landing, away, away.stopped(problem)));
  }

  private SignInFlow keep(String landing, Away away, SignInFlow next) {
    landings.put(landing, new Landing(away.requestId(), next), LANDING);
    return away;
  }

  /** The flow's own browser has come with what the node answered; anything else moves nothing. */
  public SignInFlow landed(SignInFlow flow, String landing) {
    return flow instanceof Away away
        ? landings
            .get(landing)
            .filter(l -> l.isFor(away))
            .map(l -> move(flow, l.next()))
            .orElse(flow)
        : flow;
  }

  /** Whether an answer of that name waits for its browser, or the flow has gone on. */
  public boolean hasLanded(String landing, String flowId) {
    return landings.get(landing).isPresent()
        || flows.get(flowId).filter(Away.class::isInstance).isEmpty();
  }

  /** Another browser came with the answer: nobody gets it any more. */
  public void forget(String landing) {
    // known to be over, so that nobody waits for it either
    landings
        .get(landing)
        .ifPresent(l -> landings.put(landing, new Landing(NOBODYS, l.next()), LANDING));
  }

  /** The flow of that id, for an answer that names no browser. */
  public Optional<SignInFlow> find(String id) {
    return flows.get(id);
  }

  private Optional<Away> waiting(String flowId, String requestId) {
    return flows
        .get(flowId)
        .filter(Away.class::isInstance)
        .map(Away.class::cast)
        .filter(away -> away.requestId().equals(requestId));
  }

  /** Somebody needs more time: the flow lives on from now, and does not move. */
  public void stay(SignInFlow flow) {
    flows.replace(flow.about().id(), flow, flow, LIFE);
  }

  /** Somebody goes back to saying who they are, to put right what was typed. */
  public SignInFlow back(SignInFlow flow) {
    return flow instanceof Open open ? move(flow, open.back()) : flow;
  }

  /** Somebody goes back to saying who they are, and is somebody else. */
  public SignInFlow anew(SignInFlow flow) {
    return flow instanceof Open open ? move(flow, open.anew()) : flow;
  }

  /**
   * Somebody answers what was asked.
   *
   * @param method one of those that were offered; another one moves nothing
   * @param problems makes the problem to show, with a reference for the operator's log
   */
  public SignInFlow answer(
      SignInFlow flow, Method method, Answer answer, Source source, Problems problems) {
    if (!(flow instanceof Identified identified)
        || !(step(flow) instanceof Step.AskProof asked)
        || !asked.methods().contains(method)) {
      return flow;
    }
    long begun = pace.now();
    Optional<UUID> account =
        identified.account() != null
            ? Optional.of(identified.account())
            : people.byLogin(identified.login());
    String name =
        account
            .map(UUID::toString)
            .orElseGet(() -> Browser.holding(people.canonical(identified.login())).digest());
    Verdict verdict = runner.run(method, account, name, answer, source);
    if (!(verdict instanceof Verdict.Proven)) {
      pace.even(begun);
    }
    return move(
        flow,
        verdict.match(
            new Verdict.Cases<SignInFlow>() {
              @Override
              public SignInFlow proven(Verdict.Proven proven) {
                return people.usable(proven.account())
                    ? identified.proven(proven.account(), proven.proof())
                    : notUsable();
              }

              @Override
              public SignInFlow wrong() {
                return identified.wrong();
              }

              @Override
              public SignInFlow tooMany() {
                return identified.stopped(problems.of(Problem.Kind.TOO_MANY_TRIES, ""));
              }

              @Override
              public SignInFlow busy() {
                return identified.stopped(problems.of(Problem.Kind.BUSY, ""));
              }

              @Override
              public SignInFlow notUsable() {
                return identified.stopped(problems.of(Problem.Kind.ACCOUNT_NOT_USABLE, ""));
              }
            }));
  }

  /** Stands still, with that problem. */
  public SignInFlow stop(SignInFlow flow, Problem problem) {
    return flow instanceof Open open ? move(flow, open.stopped(problem)) : flow;
  }

  /** The person is on the way back: true for the one caller that may now do what that entails. */
  public boolean handBack(SignInFlow flow) {
    if (flow instanceof Identified identified) {
      return flows.replace(flow.about().id(), flow, identified.handedBack(clock.instant()), LIFE);
    }
    return flow instanceof SignInFlow.HandedBack again && again.justNow(clock.instant());
  }

  /** Makes problems with a fresh reference; the maker logs what the operator should know. */
  @FunctionalInterface
  public interface Problems {
    Problem of(Problem.Kind kind, String detail);
  }

  private SignInFlow move(SignInFlow seen, SignInFlow next) {
    String id = seen.about().id();
    if (seen.equals(next) || flows.replace(id, seen, next, LIFE)) {
      return next;
    }
    return flows.get(id).orElse(seen);
  }
}
