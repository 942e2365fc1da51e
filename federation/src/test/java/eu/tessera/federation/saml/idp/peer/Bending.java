package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.saml.OwnKey;
import org.w3c.dom.Element;

/**
 * One thing made wrong with an otherwise good message of a service. Each step of making one can be
 * bent; what is not bent stays honest, so what is done before signing is signed by the service.
 */
public interface Bending {
  /** Nothing wrong. */
  Bending NONE = new Bending() {};

  /** The message, before it is signed. */
  default void message(Element root) {}

  default boolean signs() {
    return true;
  }

  default OwnKey signer(OwnKey honest) {
    return honest;
  }

  /** The identifier of the algorithm to sign by. */
  default String algorithm(String honest) {
    return honest;
  }

  /** The identifier of the digest. */
  default String digest(String honest) {
    return honest;
  }

  /** The message once it is signed; by POST only. */
  default void signed(Element root) {}

  /** Its text; by redirect this is signed afterwards. */
  default String text(String xml) {
    return xml;
  }

  /** Its bytes as they are put into base64. */
  default byte[] bytes(byte[] compressedOrPlain) {
    return compressedOrPlain;
  }

  /** The finished query; by redirect only. */
  default String query(String query) {
    return query;
  }

  /** The finished field; by POST only. */
  default String field(String base64) {
    return base64;
  }
}
