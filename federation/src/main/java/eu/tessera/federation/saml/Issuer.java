package eu.tessera.federation.saml;

import java.util.Optional;

/**
 * Who says something (SAML Core 2.2.5).
 *
 * @param value the entity's identifier
 * @param format absent, or what kind of name it is
 */
public record Issuer(String value, Optional<String> format) {
  public static final String ENTITY = "urn:oasis:names:tc:SAML:2.0:nameid-format:entity";

  /** Whether this is the entity {@code id}, named as entities are (SAML Core 8.3.6). */
  public boolean isEntity(String id) {
    return value.equals(id) && format.map(ENTITY::equals).orElse(true);
  }

  static Issuer of(org.opensaml.saml.saml2.core.Issuer issuer) {
    return new Issuer(
        issuer.getValue() == null ? "" : issuer.getValue(),
        Optional.ofNullable(issuer.getFormat()));
  }
}
