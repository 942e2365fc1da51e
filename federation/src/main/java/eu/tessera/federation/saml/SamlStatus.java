package eu.tessera.federation.saml;

import java.util.List;
import java.util.Optional;

/**
 * How a request ended (SAML Core 3.2.2.2).
 *
 * @param codes from the outermost inwards, at most four
 * @param message what the peer wrote beside them; for no user's eyes
 */
public record SamlStatus(List<String> codes, Optional<String> message) {
  private static final String PREFIX = "urn:oasis:names:tc:SAML:2.0:status:";
  public static final String SUCCESS = PREFIX + "Success";
  public static final String AUTHN_FAILED = PREFIX + "AuthnFailed";
  public static final String REQUEST_DENIED = PREFIX + "RequestDenied";
  public static final String NO_AUTHN_CONTEXT = PREFIX + "NoAuthnContext";

  public SamlStatus {
    codes = List.copyOf(codes);
  }

  public boolean success() {
    return !codes.isEmpty() && codes.get(0).equals(SUCCESS);
  }

  /** Whether the code stands below the outermost one. */
  public boolean because(String code) {
    return codes.stream().skip(1).anyMatch(code::equals);
  }

  /** The codes without their common beginning; the message is left out, for it may name people. */
  @Override
  public String toString() {
    return String.join("/", codes).replace(PREFIX, "");
  }
}
