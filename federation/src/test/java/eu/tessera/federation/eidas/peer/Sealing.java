package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.Signatures;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import org.apache.xml.security.encryption.EncryptedData;
import org.apache.xml.security.encryption.EncryptedKey;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.exceptions.XMLSecurityException;
import org.apache.xml.security.keys.KeyInfo;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Signs and encrypts as eIDAS 1.4 says, unless told other algorithms. */
public final class Sealing {
  /**
   * By which algorithms.
   *
   * @param signature absent means: the one that goes with the key
   */
  public record Algorithm(
      String signature,
      String digest,
      String content,
      String keyTransport,
      String keyDigest,
      String mask) {
    public static final Algorithm HONEST =
        new Algorithm(
            "",
            Algorithms.SHA256,
            Algorithms.AES256_GCM,
            Algorithms.RSA_OAEP,
            Algorithms.SHA256,
            Algorithms.MGF1_SHA256);

    public Algorithm signature(String other) {
      return new Algorithm(other, digest, content, keyTransport, keyDigest, mask);
    }

    public Algorithm digest(String other) {
      return new Algorithm(signature, other, content, keyTransport, keyDigest, mask);
    }

    public Algorithm content(String other) {
      return new Algorithm(signature, digest, other, keyTransport, keyDigest, mask);
    }

    public Algorithm key(String transport, String otherDigest, String otherMask) {
      return new Algorithm(signature, digest, content, transport, otherDigest, otherMask);
    }
  }

  private Sealing() {}

  /** Puts a signature over {@code root} right behind its issuer, or first where it has none. */
  public static void sign(Element root, OwnKey key, Algorithm by) {
    Document document = root.getOwnerDocument();
    root.setIdAttribute("ID", true);
    String method =
        by.signature().isEmpty() ? Signatures.algorithm(key.privateKey()) : by.signature();
    try {
      XMLSignature signature = new XMLSignature(document, "", method, Algorithms.EXCLUSIVE_C14N);
      Node behind = Dom.find(root, "Issuer").filter(i -> i.getParentNode() == root).orElse(null);
      root.insertBefore(
          signature.getElement(), behind == null ? root.getFirstChild() : behind.getNextSibling());
      Transforms transforms = new Transforms(document);
      transforms.addTransform(Algorithms.ENVELOPED);
      transforms.addTransform(Algorithms.EXCLUSIVE_C14N);
      signature.addDocument("#" + root.getAttribute("ID"), transforms, by.digest());
      signature.addKeyInfo(key.certificate());
      signature.sign(key.privateKey());
    } catch (XMLSecurityException e) {
      throw new IllegalStateException("the peer cannot sign", e);
    }
  }

  /** Encrypts a text for {@code recipient}, as an element of {@code document}. */
  public static Element encrypt(
      Document document, String clear, PublicKey recipient, Algorithm by) {
    try {
      SecretKey content = contentKey(by.content());
      XMLCipher keys = XMLCipher.getInstance(by.keyTransport(), null, digest(by));
      keys.init(XMLCipher.WRAP_MODE, recipient);
      EncryptedKey key =
          by.mask().isEmpty()
              ? keys.encryptKey(document, content)
              : keys.encryptKey(document, content, by.mask(), null);
      XMLCipher cipher = XMLCipher.getInstance(by.content());
      cipher.init(XMLCipher.ENCRYPT_MODE, content);
      EncryptedData data =
          cipher.encryptData(
              document,
              "http://www.w3.org/2001/04/xmlenc#Element",
              new ByteArrayInputStream(clear.getBytes(StandardCharsets.UTF_8)));
      KeyInfo keyInfo = new KeyInfo(document);
      keyInfo.add(key);
      data.setKeyInfo(keyInfo);
      return cipher.martial(document, data);
    } catch (Exception e) { // XMLCipher declares no less
      throw new IllegalStateException("the peer cannot encrypt", e);
    }
  }

  private static String digest(Algorithm by) {
    return by.keyDigest().isEmpty() ? null : by.keyDigest();
  }

  private static SecretKey contentKey(String algorithm) throws GeneralSecurityException {
    boolean triple = algorithm.contains("tripledes");
    KeyGenerator generator = KeyGenerator.getInstance(triple ? "DESede" : "AES");
    generator.init(triple ? 168 : algorithm.contains("128") ? 128 : 256);
    return generator.generateKey();
  }
}
