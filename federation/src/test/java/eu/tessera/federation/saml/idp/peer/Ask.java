package eu.tessera.federation.saml.idp.peer;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What to ask for: attributes and children of an AuthnRequest or a LogoutRequest.
 *
 * @param attributes beside those that every request has; these win over them, and an empty value
 *     takes one away
 * @param children what stands behind the issuer, as markup with the prefixes saml and samlp
 * @param relayState empty for none
 */
public record Ask(Map<String, String> attributes, String children, String relayState) {
  public static final Ask PLAIN = new Ask(Map.of(), "", "");

  public Ask attribute(String name, String value) {
    Map<String, String> more = new LinkedHashMap<>(attributes);
    more.put(name, value);
    return new Ask(more, children, relayState);
  }

  public Ask child(String markup) {
    return new Ask(attributes, children + markup, relayState);
  }

  public Ask relayState(String state) {
    return new Ask(attributes, children, state);
  }

  /** Asks for authentication contexts. */
  public Ask contexts(String comparison, String... classes) {
    StringBuilder asked =
        new StringBuilder("<samlp:RequestedAuthnContext Comparison=\"" + comparison + "\">");
    for (String one : classes) {
      asked.append("<saml:AuthnContextClassRef>" + one + "</saml:AuthnContextClassRef>");
    }
    return child(asked + "</samlp:RequestedAuthnContext>");
  }

  /** Asks for a format of names. */
  public Ask nameId(String format) {
    return child("<samlp:NameIDPolicy Format=\"" + format + "\" AllowCreate=\"true\"/>");
  }
}
