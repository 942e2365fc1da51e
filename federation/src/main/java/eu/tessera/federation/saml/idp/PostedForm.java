package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.UnsafeXml;
import java.util.Map;
import java.util.Optional;

/** The HTTP POST binding (SAML Bindings 3.5). */
final class PostedForm {
  private PostedForm() {}

  static Received read(Map<String, String[]> parameters, String field) throws Unreceived {
    // one message, so that nobody has to guess which of two was meant
    if (parameters.containsKey("SAMLRequest") && parameters.containsKey("SAMLResponse")) {
      throw new Unreceived(RequestCheck.PARAMETERS, "both SAMLRequest and SAMLResponse");
    }
    String message =
        one(parameters, field)
            .orElseThrow(() -> new Unreceived(RequestCheck.PARAMETERS, "there is no " + field));
    String relayState = RelayState.checked(one(parameters, "RelayState").orElse(""));
    return new Received(decoded(message), relayState, Binding.POST, Optional.empty());
  }

  private static byte[] decoded(String message) throws Unreceived {
    try {
      return WireText.base64(message);
    } catch (UnsafeXml e) {
      throw WireText.unreceived(e);
    }
  }

  private static Optional<String> one(Map<String, String[]> parameters, String name)
      throws Unreceived {
    String[] values = parameters.getOrDefault(name, new String[0]);
    if (values.length > 1) {
      throw new Unreceived(RequestCheck.PARAMETERS, name + " is there more than once");
    }
    return values.length == 0 ? Optional.empty() : Optional.of(values[0]);
  }
}
