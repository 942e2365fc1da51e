package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.UnsafeXml;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * The HTTP Redirect binding (SAML Bindings 3.4). The query is read as its very characters, for
 * these are what is signed: two ways to encode one value are two texts.
 */
final class RedirectQuery {
  private static final Set<String> OURS =
      Set.of("SAMLRequest", "SAMLResponse", "RelayState", "SigAlg", "Signature", "SAMLEncoding");
  private static final String DEFLATE = "urn:oasis:names:tc:SAML:2.0:bindings:URL-Encoding:DEFLATE";

  /** Base64 of a message that hardly shrank, each of its characters encoded. */
  private static final int LONGEST = WireText.MOST_BYTES * 4;

  private final Map<String, String> raw;

  private RedirectQuery(Map<String, String> raw) {
    this.raw = raw;
  }

  static Received read(String query, String field) throws Unreceived {
    if (query.length() > LONGEST) {
      throw new Unreceived(RequestCheck.SIZE, "a query of more than " + LONGEST + " characters");
    }
    return new RedirectQuery(parts(query)).received(field);
  }

  private Received received(String field) throws Unreceived {
    if (raw.containsKey("SAMLRequest") && raw.containsKey("SAMLResponse")) {
      throw new Unreceived(RequestCheck.PARAMETERS, "both SAMLRequest and SAMLResponse");
    }
    if (!raw.containsKey(field)) {
      throw new Unreceived(RequestCheck.PARAMETERS, "there is no " + field);
    }
    if (raw.containsKey("SAMLEncoding") && !DEFLATE.equals(form(raw.get("SAMLEncoding")))) {
      throw new Unreceived(RequestCheck.ENCODING, "a SAMLEncoding other than DEFLATE");
    }
    String relayState = RelayState.checked(form(raw.getOrDefault("RelayState", "")));
    try {
      byte[] xml = WireText.inflated(WireText.base64(plain(raw.get(field))));
      return new Received(xml, relayState, Binding.REDIRECT, signature(field));
    } catch (UnsafeXml e) {
      throw WireText.unreceived(e);
    }
  }

  /** Over the message, the RelayState where there is one, and the algorithm, in this order. */
  private Optional<QuerySignature> signature(String field) throws Unreceived, UnsafeXml {
    if (!raw.containsKey("Signature") && !raw.containsKey("SigAlg")) {
      return Optional.empty();
    }
    if (!raw.containsKey("Signature") || !raw.containsKey("SigAlg")) {
      throw new Unreceived(RequestCheck.PARAMETERS, "only one of Signature and SigAlg");
    }
    StringBuilder signed = new StringBuilder(field).append('=').append(raw.get(field));
    if (raw.containsKey("RelayState")) {
      signed.append("&RelayState=").append(raw.get("RelayState"));
    }
    signed.append("&SigAlg=").append(raw.get("SigAlg"));
    return Optional.of(
        new QuerySignature(
            form(raw.get("SigAlg")),
            signed.toString().getBytes(StandardCharsets.UTF_8),
            WireText.base64(plain(raw.get("Signature")))));
  }

  /** Our parameters with their values as they came. Others are let by. */
  private static Map<String, String> parts(String query) throws Unreceived {
    Map<String, String> found = new HashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      String name = equals < 0 ? part : part.substring(0, equals);
      if (OURS.contains(name)) {
        if (found.put(name, equals < 0 ? "" : part.substring(equals + 1)) != null) {
          throw new Unreceived(RequestCheck.PARAMETERS, name + " is there more than once");
        }
      } else if (name.indexOf('%') >= 0 && OURS.contains(form(name))) {
        // another reader would take this for the parameter of that name
        throw new Unreceived(RequestCheck.PARAMETERS, "a parameter with a disguised name");
      }
    }
    return found;
  }

  /** Undoes form encoding, where a space may be a plus. */
  private static String form(String encoded) throws Unreceived {
    return PercentText.decode(encoded.replace('+', ' '));
  }

  /** Undoes percent encoding only: a plus of base64 that nobody encoded stays one. */
  private static String plain(String encoded) throws Unreceived {
    return PercentText.decode(encoded);
  }
}
