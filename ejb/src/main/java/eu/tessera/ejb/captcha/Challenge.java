package eu.tessera.ejb.captcha;

import java.io.Serializable;

/**
 * One challenge, as the grid keeps it.
 *
 * @param browser digest of the cookie of the browser that got it
 * @param code what the picture shows and the voice says
 * @param seed what the machine's work begins with
 */
record Challenge(String browser, String code, String seed, State state) implements Serializable {

  enum State {
    OPEN,
    /** Met; the form it belongs to has not gone through yet, for something else was wrong in it. */
    PASSED,
    /** It has let its form through. */
    SPENT
  }

  Challenge now(State next) {
    return new Challenge(browser, code, seed, next);
  }

  @Override
  public String toString() {
    return "Challenge[****, " + state + "]";
  }
}
