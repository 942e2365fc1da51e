package eu.tessera.federation.cas;

import java.util.List;
import java.util.Map;

/**
 * One thing that a person signed in with, as EU Login's {@code authenticationFactors} name it: an
 * identifier, or a device with some particulars. Only its dialect has a place for them.
 *
 * @param kind which
 * @param parts the particulars of a device by name; for an identifier one, with the kind's own name
 */
public record AuthenticationFactor(Kind kind, Map<String, String> parts) {
  /** The kinds, in the words of the schema; the moniker stands apart in {@link Released}. */
  public enum Kind {
    MOBILE_PHONE_NUMBER("mobilePhoneNumber"),
    STORK_ID("storkId"),
    EIDAS_ID("eidasId"),
    TOKEN_CRAM_ID("tokenCramId"),
    TOKEN_ID("tokenId"),
    MOBILE_DEVICE(
        "mobileDevice",
        "deviceName",
        "deviceIdentifier",
        "mobileOs",
        "deviceManufacturer",
        "deviceModel"),
    WEB_AUTHN_DEVICE(
        "webAuthnDevice",
        "deviceName",
        "deviceIdentifier",
        "deviceType",
        "deviceAaguid",
        "deviceManufacturer",
        "deviceModel",
        "deviceCertificatePath");

    private final String word;
    private final List<String> parts;

    Kind(String word, String... parts) {
      this.word = word;
      this.parts = List.of(parts);
    }

    /** The name on the wire and in service definitions. */
    public String word() {
      return word;
    }

    /** The particulars in the order of the schema; none for an identifier. */
    List<String> parts() {
      return parts;
    }
  }

  public AuthenticationFactor {
    parts = Map.copyOf(parts);
    List<String> known = kind.parts().isEmpty() ? List.of(kind.word()) : kind.parts();
    if (parts.isEmpty() || !known.containsAll(parts.keySet())) {
      throw new IllegalArgumentException("a " + kind.word() + " is told by " + known);
    }
  }

  /** A factor that is told by one identifier. */
  public static AuthenticationFactor identifier(Kind kind, String value) {
    return new AuthenticationFactor(kind, Map.of(kind.word(), value));
  }

  /** A factor that is told by the particulars of a device. */
  public static AuthenticationFactor device(Kind kind, Map<String, String> parts) {
    return new AuthenticationFactor(kind, parts);
  }

  /** The kind only: the values are personal. */
  @Override
  public String toString() {
    return "AuthenticationFactor[" + kind + "]";
  }
}
