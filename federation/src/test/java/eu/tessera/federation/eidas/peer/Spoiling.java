package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.saml.OwnKey;
import org.w3c.dom.Element;

/**
 * One thing made wrong with an otherwise good answer. Each step of making one can be bent; what is
 * not bent stays honest, so what is done before signing is signed by the node itself.
 */
public interface Spoiling {
  /** Nothing wrong. */
  Spoiling NONE = new Spoiling() {};

  /** The assertion, before it is encrypted. */
  default void assertion(Element assertion) {}

  /** Its text, right before it is encrypted. */
  default String clearText(String assertion) {
    return assertion;
  }

  default Sealing.Algorithm algorithm(Sealing.Algorithm honest) {
    return honest;
  }

  /** The whole response with its encrypted assertion, before it is signed. */
  default void response(Element response, Element clearAssertion) {}

  default boolean signs() {
    return true;
  }

  default OwnKey signer(OwnKey honest) {
    return honest;
  }

  /** The response once it is signed. */
  default void signed(Element response, Element clearAssertion) {}

  /** Its text. */
  default String text(String response) {
    return response;
  }

  /** The form field. */
  default String wire(String base64) {
    return base64;
  }
}
