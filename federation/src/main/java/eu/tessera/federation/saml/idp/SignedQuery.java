package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Base64Text;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.RawSignatures;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** Puts a message into the query of an address, and signs it there (SAML Bindings 3.4.4.1). */
public final class SignedQuery {
  private SignedQuery() {}

  /**
   * Makes the address to go to.
   *
   * @param address of the peer; a query of its own is kept
   * @param field SAMLRequest or SAMLResponse
   * @param xml the message, without a signature
   * @param relayState empty when there is none
   */
  public static String url(
      String address, String field, String xml, String relayState, OwnKey key) {
    byte[] compressed = WireText.deflated(xml.getBytes(StandardCharsets.UTF_8));
    StringBuilder query =
        new StringBuilder(field).append('=').append(encoded(Base64Text.encode(compressed)));
    if (!relayState.isEmpty()) {
      query.append("&RelayState=").append(encoded(relayState));
    }
    query.append("&SigAlg=").append(encoded(RawSignatures.algorithm(key.privateKey())));
    byte[] octets = query.toString().getBytes(StandardCharsets.UTF_8);
    byte[] value = RawSignatures.plain(key.privateKey(), octets);
    query.append("&Signature=").append(encoded(Base64Text.encode(value)));
    return address + (address.indexOf('?') < 0 ? '?' : '&') + query;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
