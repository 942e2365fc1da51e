package eu.tessera.federation.saml.idp;

import java.util.Optional;

/**
 * By which name a service knows a person (SAML Core 2.2.2 and 8.3).
 *
 * @param format one of the constants here, or another
 * @param value never blank, at most 256 characters where it is persistent or transient
 * @param nameQualifier whose name it is: for persistent ones the identity provider
 * @param spNameQualifier for whom: for persistent ones the service
 */
public record NameId(
    String format, String value, Optional<String> nameQualifier, Optional<String> spNameQualifier) {
  private static final String SAML1 = "urn:oasis:names:tc:SAML:1.1:nameid-format:";
  private static final String SAML2 = "urn:oasis:names:tc:SAML:2.0:nameid-format:";
  public static final String UNSPECIFIED = SAML1 + "unspecified";
  public static final String EMAIL = SAML1 + "emailAddress";
  public static final String PERSISTENT = SAML2 + "persistent";
  public static final String TRANSIENT = SAML2 + "transient";

  public NameId {
    if (value.isBlank() || !CanonicalXml.legal(value)) {
      throw new IllegalArgumentException("a name that cannot be written");
    }
    boolean opaque = format.equals(PERSISTENT) || format.equals(TRANSIENT);
    if (opaque && value.length() > 256) {
      throw new IllegalArgumentException("an opaque name of more than 256 characters");
    }
  }

  /** A pairwise name: the same for this service each time, another for the next service. */
  public static NameId persistent(String value, String ourEntityId, String service) {
    return new NameId(PERSISTENT, value, Optional.of(ourEntityId), Optional.of(service));
  }

  /** A name of one session. */
  public static NameId ofSession(String value) {
    return new NameId(TRANSIENT, value, Optional.empty(), Optional.empty());
  }

  public static NameId email(String address) {
    return new NameId(EMAIL, address, Optional.empty(), Optional.empty());
  }

  public static NameId unspecified(String value) {
    return new NameId(UNSPECIFIED, value, Optional.empty(), Optional.empty());
  }

  /** Names a person, so only the kind is printed. */
  @Override
  public String toString() {
    return "NameId[" + format + ", ****]";
  }
}
