package eu.tessera.federation.saml;

import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Metadata of ours in the role of identity provider (SAML Metadata 2.4.3).
 *
 * @param entityId our name, which is the address of this document
 * @param validUntil their end
 * @param signOn where requests arrive, by Redirect and by POST
 * @param logout where logout messages arrive, by Redirect and by POST
 * @param wantsSignedRequests whether every service has to sign
 * @param nameIdFormats that we give
 * @param displayNames how we call ourselves, by language
 * @param organisation our operator
 * @param organisationUrl its page
 * @param contact e-mail address
 */
public record IdentityProviderMetadata(
    String entityId,
    Instant validUntil,
    String signOn,
    String logout,
    boolean wantsSignedRequests,
    List<String> nameIdFormats,
    Map<String, String> displayNames,
    String organisation,
    String organisationUrl,
    String contact) {
  public IdentityProviderMetadata {
    nameIdFormats = List.copyOf(nameIdFormats);
  }

  /** The document, signed by the first of the keys; all keys for signing are in it. */
  public String signed(KeyMaterial keys) {
    throw new UnsupportedOperationException();
  }
}
