package eu.tessera.ejb.signin;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Proof;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/**
 * One sign-in in one tab: each state holds just what is known by then, and only the legal moves
 * exist. A flow is a value; {@link SignIns} keeps it and moves it.
 */
public sealed interface SignInFlow extends Serializable {
  /**
   * What is known from the start.
   *
   * @param id random, 128 bits, in the address of every page of the flow
   * @param browser whose it is
   * @param request what was asked
   * @param begun when
   */
  record About(String id, Browser browser, SignInRequest request, Instant begun)
      implements Serializable {}

  About about();

  default SignInRequest request() {
    return about().request();
  }

  /** Whether the sign-in belongs to that browser. */
  default boolean belongsTo(Browser browser) {
    return about().browser().equals(browser);
  }

  /** A sign-in that is not over: from each of its states one may begin anew, or stand still. */
  sealed interface Open extends SignInFlow {
    default Started back() {
      return new Started(about(), "");
    }

    /** As {@link #back}, and what was typed is forgotten. */
    default Started anew() {
      return new Started(about(), "");
    }

    default ChoosingCountry towardsCountry() {
      return new ChoosingCountry(about());
    }

    default Stopped stopped(Problem problem) {
      return new Stopped(about(), problem);
    }
  }

  /**
   * Nobody is known yet.
   *
   * @param typed what was typed before, for somebody who came back to put it right; or empty
   */
  record Started(About about, String typed) implements Open {
    /** Somebody says who they are. */
    Identified named(String login) {
      return new Identified(about, login, null, Evidence.NONE, Remark.NONE, false);
    }

    /** The browser remembers who was here last. */
    Identified remembered(String login) {
      return new Identified(about, login, null, Evidence.NONE, Remark.NONE, true);
    }

    /** Somebody says who they are, and nobody is called that. */
    Newcomer unknown(String email) {
      return new Newcomer(about, email);
    }

    /** The session already knows who it is, but not surely enough for this request. */
    Identified known(String login, UUID account, Evidence evidence) {
      return new Identified(about, login, account, evidence, Remark.NONE, false);
    }
  }

  /**
   * The address belongs to nobody: the person is on the way to create an account.
   *
   * @param email as typed
   */
  record Newcomer(About about, String email) implements Open {
    @Override
    public Started back() {
      return new Started(about, email);
    }
  }

  /** The list of countries is open. */
  record ChoosingCountry(About about) implements Open {
    Away chosen(String country) {
      return new Away(about, country, "");
    }
  }

  /**
   * The person is at a country's node.
   *
   * @param country the eIDAS code
   * @param requestId the id of our request, which the answer must name; empty until one is made
   */
  record Away(About about, String country, String requestId) implements Open {
    /** A request is made; an earlier one no longer counts. */
    Away asking(String id) {
      return new Away(about, country, id);
    }

    /** The node has said who it is. */
    Identified returned(String login, UUID account, Proof proof) {
      return new Identified(about, login, account, Evidence.of(proof), Remark.NONE, false);
    }
  }

  /**
   * It is said, and partly or wholly proved, who it is.
   *
   * @param login what was typed, or the name of the account that is known
   * @param account null until something is proved, so that nothing tells whether it exists
   * @param evidence what was proved
   * @param remark what the page says besides
   * @param remember whether the person wants the browser to remember the name (S4)
   */
  record Identified(
      About about, String login, UUID account, Evidence evidence, Remark remark, boolean remember)
      implements Open {
    Identified proven(UUID owner, Proof proof) {
      return new Identified(about, login, owner, evidence.with(proof), Remark.NONE, remember);
    }

    Identified wrong() {
      return new Identified(about, login, account, evidence, Remark.WRONG, remember);
    }

    Identified remembering(boolean wanted) {
      return new Identified(about, login, account, evidence, remark, wanted);
    }

    @Override
    public Started back() {
      return new Started(about, login);
    }

    HandedBack handedBack(Instant at) {
      return new HandedBack(about, at, account, evidence);
    }
  }

  /** It stands still, and the person may begin again from here. */
  record Stopped(About about, Problem problem) implements Open {}

  /**
   * It is over. A double click sends the same answer twice, and the browser shows only what comes
   * of the second: for a moment the person is handed back again.
   */
  record HandedBack(About about, Instant at, UUID account, Evidence evidence)
      implements SignInFlow {
    private static final Duration DOUBLE_CLICK = Duration.ofSeconds(5);

    boolean justNow(Instant now) {
      return now.isBefore(at.plus(DOUBLE_CLICK));
    }
  }

  /** What a page says besides its question. */
  enum Remark {
    NONE,
    /** What was given does not fit; it is not said which part. */
    WRONG
  }

  /** Handles each state. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof Started started) {
      return cases.started(started);
    }
    if (this instanceof Newcomer newcomer) {
      return cases.newcomer(newcomer);
    }
    if (this instanceof ChoosingCountry choosing) {
      return cases.choosingCountry(choosing);
    }
    if (this instanceof Away away) {
      return cases.away(away);
    }
    if (this instanceof Identified identified) {
      return cases.identified(identified);
    }
    if (this instanceof Stopped stopped) {
      return cases.stopped(stopped);
    }
    return cases.handedBack((HandedBack) this);
  }

  /**
   * One answer for each state.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    R started(Started flow);

    R newcomer(Newcomer flow);

    R choosingCountry(ChoosingCountry flow);

    R away(Away flow);

    R identified(Identified flow);

    R stopped(Stopped flow);

    R handedBack(HandedBack flow);
  }
}
