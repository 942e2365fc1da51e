package eu.tessera.federation.saml.idp;

import java.util.List;
import java.util.Set;

/**
 * Which name a service wants (NameIDPolicy, SAML Core 3.4.1.1).
 *
 * @param format asked for; empty when any will do
 * @param allowCreate whether a persistent name may be made that was not there before
 */
public record NameIdWish(String format, boolean allowCreate) {
  /** What we can give. */
  public static final Set<String> OFFERED =
      Set.of(NameId.PERSISTENT, NameId.TRANSIENT, NameId.EMAIL, NameId.UNSPECIFIED);

  /** A request without a policy (SAML Core 3.4.1: nothing is asked). */
  public static final NameIdWish ANY = new NameIdWish("", true);

  /**
   * The format to give: the one asked for, else the first of the metadata that we offer, else
   * {@code otherwise}. Unspecified is no wish, in a request or in metadata: the identity provider
   * is free to choose then (SAML Core 3.4.1.1).
   */
  public String chosen(List<String> ofMetadata, String otherwise) {
    if (!format.isEmpty() && !format.equals(NameId.UNSPECIFIED)) {
      return format;
    }
    return ofMetadata.stream()
        .filter(f -> OFFERED.contains(f) && !f.equals(NameId.UNSPECIFIED))
        .findFirst()
        .orElse(otherwise);
  }
}
