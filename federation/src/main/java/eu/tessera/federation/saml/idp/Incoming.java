package eu.tessera.federation.saml.idp;

import java.util.Map;

/**
 * What a browser brought, by one of the two bindings. Nothing of it was looked at yet.
 *
 * @see SignOnReader
 * @see LogoutReader
 */
public sealed interface Incoming {

  /**
   * By HTTP-Redirect.
   *
   * @param query the query of the address, as it came: signatures are over its very characters
   */
  record Redirect(String query) implements Incoming {}

  /**
   * By HTTP-POST.
   *
   * @param parameters those of the form's body, with all their values
   */
  record Post(Map<String, String[]> parameters) implements Incoming {}

  /** Of a request in the query of an address; a missing query is an empty one. */
  static Incoming redirect(String query) {
    return new Redirect(query == null ? "" : query);
  }

  static Incoming post(Map<String, String[]> parameters) {
    return new Post(Map.copyOf(parameters));
  }

  /** Whether it carries an answer rather than a request; it may still carry neither. */
  default boolean response() {
    return this instanceof Redirect r
        ? r.query().startsWith("SAMLResponse=") || r.query().contains("&SAMLResponse=")
        : ((Post) this).parameters().containsKey("SAMLResponse");
  }
}
