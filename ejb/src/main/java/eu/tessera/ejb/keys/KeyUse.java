package eu.tessera.ejb.keys;

/** What one of our SAML keys is for; each has a purpose of its own in the database. */
public enum KeyUse {
  /** Signs requests to the countries' nodes. */
  CONNECTOR_SIGNING("saml-signing", true),
  /** The countries' nodes encrypt for it. */
  CONNECTOR_ENCRYPTION("saml-encryption", false),
  /** Signs answers to services. */
  PROVIDER_SIGNING("idp-signing", true),
  /** Services may encrypt for it. */
  PROVIDER_ENCRYPTION("idp-encryption", false);

  private final String purpose;
  private final boolean signs;

  KeyUse(String purpose, boolean signs) {
    this.purpose = purpose;
    this.signs = signs;
  }

  String purpose() {
    return purpose;
  }

  /** Whether others must know it before it is used. */
  public boolean signs() {
    return signs;
  }
}
