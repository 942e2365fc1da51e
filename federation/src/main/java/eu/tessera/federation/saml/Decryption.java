package eu.tessera.federation.saml;

import java.security.Key;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.encryption.XMLEncryptionException;
import org.opensaml.saml.saml2.core.Assertion;
import org.opensaml.xmlsec.encryption.support.EncryptionConstants;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Opens an encrypted assertion. What comes out is a document from outside again: it enters by the
 * same door and meets the schema a second time.
 */
public final class Decryption {
  /** Each costs a private operation of each of our keys. */
  private static final int MOST_RECIPIENTS = 4;

  private final SafeXml door;
  private final List<OwnKey> keys;

  /**
   * @param door for the clear text
   * @param keys those that the sender may have encrypted for
   */
  public Decryption(SafeXml door, List<OwnKey> keys) {
    this.door = door;
    this.keys = List.copyOf(keys);
  }

  /** What came of it; a failure says only what the sender chose, never what our key made of it. */
  public record Opened(Optional<SamlAssertion> assertion, String finding) {}

  /**
   * Decrypts.
   *
   * @param encryptedAssertion an element of a document that has passed {@link SafeXml}, {@link
   *     Schemas} and whose signature is trusted
   * @throws UnsafeXml when the clear text does not pass the door or the schema
   */
  public Opened open(Element encryptedAssertion, EncryptionRules rules) throws UnsafeXml {
    Clear clear = clear(encryptedAssertion, rules);
    return clear.text().isPresent()
        ? new Opened(Optional.of(assertion(clear.text().get())), "")
        : new Opened(Optional.empty(), clear.finding());
  }

  /**
   * Decrypts the name of a person (SAML Core 2.2.4).
   *
   * @param encryptedId an element as {@link #open} takes it
   * @return a NameID; empty when it cannot be decrypted, or not by allowed algorithms
   * @throws UnsafeXml when the clear text does not pass the door or the schema
   */
  public Optional<Element> openNameId(Element encryptedId, EncryptionRules rules) throws UnsafeXml {
    Optional<byte[]> clear = clear(encryptedId, rules).text();
    if (clear.isEmpty()) {
      return Optional.empty();
    }
    Element nameId = door.read(clear.get(), Shape.NAME_ID).getDocumentElement();
    Schemas.validate(nameId);
    return Optional.of(nameId);
  }

  private record Clear(Optional<byte[]> text, String finding) {}

  private Clear clear(Element encrypted, EncryptionRules rules) {
    List<Element> data = elements(encrypted, "EncryptedData");
    List<Element> wrapped = elements(encrypted, "EncryptedKey");
    if (data.size() != 1 || wrapped.isEmpty() || wrapped.size() > MOST_RECIPIENTS) {
      return failed("not one encrypted data with its keys");
    }
    Optional<String> finding = EncryptionRules.findingOfContent(data.get(0));
    for (Element key : wrapped) {
      finding = finding.or(() -> rules.findingOfKey(key));
    }
    if (finding.isPresent()) {
      return failed(finding.get());
    }
    Optional<byte[]> clear =
        wrapped.stream().flatMap(k -> clear(data.get(0), k).stream()).findFirst();
    return clear.isPresent() ? new Clear(clear, "") : failed("cannot be decrypted");
  }

  private SamlAssertion assertion(byte[] clear) throws UnsafeXml {
    Document document = door.read(clear, Shape.ASSERTION);
    Schemas.validate(document.getDocumentElement());
    return new SamlAssertion(OpenSaml.unmarshal(document.getDocumentElement(), Assertion.class));
  }

  private Optional<byte[]> clear(Element data, Element key) {
    return keys.stream().flatMap(own -> clear(data, key, own).stream()).findFirst();
  }

  /** Padding, key and tag all fail alike. */
  private static Optional<byte[]> clear(Element data, Element key, OwnKey own) {
    try {
      String algorithm = EncryptionRules.algorithm(EncryptionRules.method(data));
      XMLCipher keyCipher = XMLCipher.getInstance();
      keyCipher.init(XMLCipher.UNWRAP_MODE, own.privateKey());
      Key content = keyCipher.decryptKey(keyCipher.loadEncryptedKey(key), algorithm);
      XMLCipher cipher = XMLCipher.getInstance();
      cipher.init(XMLCipher.DECRYPT_MODE, content);
      return Optional.of(cipher.decryptToByteArray(data));
    } catch (XMLEncryptionException | RuntimeException e) {
      return Optional.empty();
    }
  }

  private static Clear failed(String finding) {
    return new Clear(Optional.empty(), finding);
  }

  private static List<Element> elements(Element within, String name) {
    NodeList found = within.getElementsByTagNameNS(EncryptionConstants.XMLENC_NS, name);
    return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
  }
}
