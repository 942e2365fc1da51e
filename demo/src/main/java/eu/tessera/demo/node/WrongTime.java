package eu.tessera.demo.node;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Spoiling;
import java.time.Clock;
import java.time.Duration;
import org.w3c.dom.Element;

/**
 * Puts a time of the answer where it must not be, counted from now.
 *
 * @param element of the assertion, or {@code Response}
 * @param attribute that holds the time
 * @param shift how far from now
 */
record WrongTime(String element, String attribute, Duration shift, Clock clock)
    implements Spoiling {
  @Override
  public void assertion(Element assertion) {
    if (!"Response".equals(element)) {
      set(Dom.first(assertion, element));
    }
  }

  @Override
  public void response(Element response, Element clearAssertion) {
    if ("Response".equals(element)) {
      set(response);
    }
  }

  private void set(Element target) {
    target.setAttribute(attribute, clock.instant().plus(shift).toString());
  }
}
