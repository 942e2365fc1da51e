package eu.tessera.federation.saml.idp;

import java.util.Arrays;
import java.util.Optional;

/** How a message travels (SAML Bindings 3). Those that we do not speak are known by name only. */
public enum Binding {
  REDIRECT("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"),
  POST("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"),
  POST_SIMPLE_SIGN("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST-SimpleSign"),
  ARTIFACT("urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact"),
  SOAP("urn:oasis:names:tc:SAML:2.0:bindings:SOAP"),
  PAOS("urn:oasis:names:tc:SAML:2.0:bindings:PAOS");

  private final String uri;

  Binding(String uri) {
    this.uri = uri;
  }

  public String uri() {
    return uri;
  }

  /** Reads a URI, byte for byte; empty when it is none of these. */
  public static Optional<Binding> ofUri(String uri) {
    return Arrays.stream(values()).filter(b -> b.uri.equals(uri)).findFirst();
  }
}
