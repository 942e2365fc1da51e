package eu.tessera.federation.saml;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.opensaml.xmlsec.encryption.support.EncryptionConstants;
import org.opensaml.xmlsec.signature.support.SignatureConstants;
import org.w3c.dom.Element;

/**
 * Which ways of encrypting an assertion are taken (Cryptographic Requirements 1.4, 3.2). The
 * algorithms are chosen by the sender, so they are held against the list before a key is touched.
 *
 * @param keyTransports identifiers of RSA-OAEP
 * @param digests of RSA-OAEP
 * @param masks mask generation functions of RSA-OAEP
 */
public record EncryptionRules(Set<String> keyTransports, Set<String> digests, Set<String> masks) {
  /** Version 1.4: only the newer RSA-OAEP, only SHA-2. */
  public static final EncryptionRules STRICT =
      new EncryptionRules(Set.of(Algorithms.RSA_OAEP), Algorithms.DIGESTS, Algorithms.MASKS);

  public EncryptionRules {
    keyTransports = Set.copyOf(keyTransports);
    digests = Set.copyOf(digests);
    masks = Set.copyOf(masks);
  }

  /** Also the older identifier, whose mask is always made with SHA-1 (versions up to 1.3). */
  public EncryptionRules withMgf1p() {
    return new EncryptionRules(with(keyTransports, Algorithms.RSA_OAEP_MGF1P), digests, masks);
  }

  /** Also SHA-1 within RSA-OAEP, as the sample of Message Format 1.4, 6.4 has it. */
  public EncryptionRules withSha1() {
    return new EncryptionRules(
        keyTransports, with(digests, Algorithms.SHA1), with(masks, Algorithms.MGF1_SHA1));
  }

  /** What about the key's encryption is not taken; empty when all is. */
  Optional<String> findingOfKey(Element encryptedKey) {
    Element method = method(encryptedKey);
    String transport = algorithm(method);
    if (!keyTransports.contains(transport)) {
      return Optional.of("a key transport that is not allowed");
    }
    // absent means SHA-1 for both (XML Encryption 1.1, 5.5.2)
    String digest =
        child(method, SignatureConstants.XMLSIG_NS, "DigestMethod").orElse(Algorithms.SHA1);
    if (!digests.contains(digest)) {
      return Optional.of("a digest of the key transport that is not allowed");
    }
    String mask =
        child(method, EncryptionConstants.XMLENC11_NS, "MGF").orElse(Algorithms.MGF1_SHA1);
    boolean fits =
        transport.equals(Algorithms.RSA_OAEP_MGF1P)
            ? mask.equals(Algorithms.MGF1_SHA1)
            : masks.contains(mask);
    return fits ? Optional.empty() : Optional.of("a mask function that is not allowed");
  }

  /** What about the content's encryption is not taken; empty when all is. */
  static Optional<String> findingOfContent(Element encryptedData) {
    return Algorithms.CONTENT.contains(algorithm(method(encryptedData)))
        ? Optional.empty()
        : Optional.of("a content encryption that is not allowed");
  }

  static String algorithm(Element method) {
    return method == null ? "" : method.getAttributeNS(null, "Algorithm");
  }

  static Element method(Element encrypted) {
    return SignatureShape.children(encrypted).stream()
        .filter(e -> "EncryptionMethod".equals(e.getLocalName()))
        .findFirst()
        .orElse(null);
  }

  private static Optional<String> child(Element method, String namespace, String name) {
    return SignatureShape.children(method).stream()
        .filter(e -> namespace.equals(e.getNamespaceURI()) && name.equals(e.getLocalName()))
        .map(EncryptionRules::algorithm)
        .findFirst();
  }

  private static Set<String> with(Set<String> some, String more) {
    Set<String> all = new HashSet<>(some);
    all.add(more);
    return all;
  }
}
