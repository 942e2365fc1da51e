package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.RawSignatures;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * Makes enveloped signatures over elements that {@link CanonicalXml} wrote (XML Signature 1.1, SAML
 * Core 5.4). What never changes for a key is written once.
 */
final class XmlSigner {
  private static final String DS = "http://www.w3.org/2000/09/xmldsig#";
  private static final Base64.Encoder BASE64 = Base64.getEncoder();

  private final OwnKey key;
  private final String upToReference;
  private final String keyInfo;

  XmlSigner(OwnKey key) {
    this.key = key;
    this.upToReference =
        "<ds:CanonicalizationMethod Algorithm=\""
            + Algorithms.EXCLUSIVE_C14N
            + "\"></ds:CanonicalizationMethod><ds:SignatureMethod Algorithm=\""
            + RawSignatures.algorithm(key.privateKey())
            + "\"></ds:SignatureMethod><ds:Reference URI=\"#";
    this.keyInfo =
        "<ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
            + BASE64.encodeToString(key.certificateDer())
            + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></ds:Signature>";
  }

  private static final String BEHIND_ID =
      "\"><ds:Transforms><ds:Transform Algorithm=\""
          + Algorithms.ENVELOPED
          + "\"></ds:Transform><ds:Transform Algorithm=\""
          + Algorithms.EXCLUSIVE_C14N
          + "\"></ds:Transform></ds:Transforms><ds:DigestMethod Algorithm=\""
          + Algorithms.SHA256
          + "\"></ds:DigestMethod><ds:DigestValue>";

  OwnKey key() {
    return key;
  }

  /**
   * Puts a signature into an element, in canonical form again.
   *
   * @param before the element up to where the signature goes
   * @param after the rest of it
   * @param id of the element, which needs no escaping
   */
  String signed(String before, String after, String id) {
    String info =
        upToReference
            + id
            + BEHIND_ID
            + BASE64.encodeToString(digest(before, after))
            + "</ds:DigestValue></ds:Reference></ds:SignedInfo>";
    // alone, the element declares the namespace; within the signature that one has done so
    String canonical = "<ds:SignedInfo xmlns:ds=\"" + DS + "\">" + info;
    byte[] value =
        RawSignatures.forXml(key.privateKey(), canonical.getBytes(StandardCharsets.UTF_8));
    return before
        + "<ds:Signature xmlns:ds=\""
        + DS
        + "\"><ds:SignedInfo>"
        + info
        + "<ds:SignatureValue>"
        + BASE64.encodeToString(value)
        + "</ds:SignatureValue>"
        + keyInfo
        + after;
  }

  private static byte[] digest(String before, String after) {
    try {
      MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
      sha256.update(before.getBytes(StandardCharsets.UTF_8));
      return sha256.digest(after.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("a Java without SHA-256", e);
    }
  }
}
