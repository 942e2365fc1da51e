package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Sealing;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.saml.Algorithms;
import java.util.Base64;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How the assertion is encrypted, or whether; signed by the node all the same. */
public enum BadEncryption implements Spoiling {
  IN_CLEAR(
      a -> a, (r, clear) -> r.replaceChild(copy(r, clear), Dom.first(r, "EncryptedAssertion"))),
  ALSO_IN_CLEAR(a -> a, (r, clear) -> r.appendChild(copy(r, clear))),
  TWICE(a -> a, (r, clear) -> BadAssertion.twice(Dom.first(r, "EncryptedAssertion"))),
  NOT_AT_ALL(a -> a, (r, clear) -> r.removeChild(Dom.first(r, "EncryptedAssertion"))),
  AES_CBC(a -> a.content("http://www.w3.org/2001/04/xmlenc#aes256-cbc"), (r, clear) -> {}),
  TRIPLE_DES(a -> a.content("http://www.w3.org/2001/04/xmlenc#tripledes-cbc"), (r, clear) -> {}),
  RSA_1_5(a -> a.key("http://www.w3.org/2001/04/xmlenc#rsa-1_5", "", ""), (r, clear) -> {}),
  OAEP_MGF1P(a -> a.key(Algorithms.RSA_OAEP_MGF1P, Algorithms.SHA256, ""), (r, clear) -> {}),
  OAEP_MGF1P_SHA1(a -> a.key(Algorithms.RSA_OAEP_MGF1P, Algorithms.SHA1, ""), (r, clear) -> {}),
  OAEP_SHA1_DIGEST(
      a -> a.key(Algorithms.RSA_OAEP, Algorithms.SHA1, Algorithms.MGF1_SHA256), (r, clear) -> {}),
  OAEP_SHA1_MASK(
      a -> a.key(Algorithms.RSA_OAEP, Algorithms.SHA256, Algorithms.MGF1_SHA1), (r, clear) -> {}),
  TAG_CHANGED(a -> a, (r, clear) -> flip(value(r, "EncryptedData"))),
  TAG_CUT(a -> a, (r, clear) -> cut(value(r, "EncryptedData"))),
  KEY_CHANGED(a -> a, (r, clear) -> flip(value(r, "EncryptedKey"))),
  CIPHER_REFERENCE_IN_DATA(a -> a, (r, clear) -> reference(value(r, "EncryptedData"), "")),
  CIPHER_REFERENCE_IN_KEY(a -> a, (r, clear) -> reference(value(r, "EncryptedKey"), "")),
  CIPHER_REFERENCE_WITH_XSLT(
      a -> a,
      (r, clear) ->
          reference(value(r, "EncryptedData"), "http://www.w3.org/TR/1999/REC-xslt-19991116")),
  CIPHER_REFERENCE_WITH_XPATH(
      a -> a,
      (r, clear) ->
          reference(value(r, "EncryptedData"), "http://www.w3.org/TR/1999/REC-xpath-19991116")),
  KEY_BY_RETRIEVAL(
      a -> a,
      (r, clear) -> {
        Element keyInfo = Dom.first(Dom.first(r, "EncryptedData"), "KeyInfo");
        Element retrieval =
            r.getOwnerDocument().createElementNS(keyInfo.getNamespaceURI(), "ds:RetrievalMethod");
        retrieval.setAttribute("URI", "http://127.0.0.1:1/key");
        keyInfo.appendChild(retrieval);
      });

  private static final String ENC = "http://www.w3.org/2001/04/xmlenc#";
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";

  private final UnaryOperator<Sealing.Algorithm> algorithm;
  private final BiConsumer<Element, Element> change;

  BadEncryption(UnaryOperator<Sealing.Algorithm> algorithm, BiConsumer<Element, Element> change) {
    this.algorithm = algorithm;
    this.change = change;
  }

  @Override
  public Sealing.Algorithm algorithm(Sealing.Algorithm honest) {
    return algorithm.apply(honest);
  }

  @Override
  public void response(Element response, Element clearAssertion) {
    change.accept(response, clearAssertion);
  }

  static Element copy(Element response, Element clear) {
    return (Element) response.getOwnerDocument().importNode(clear, true);
  }

  /** The cipher value of the data, or that of the key within it. */
  private static Element value(Element response, String of) {
    Element owner = Dom.first(response, of);
    return Dom.all(owner, "CipherValue").stream()
        .filter(v -> v.getParentNode().getParentNode() == owner)
        .findFirst()
        .orElseThrow();
  }

  private static void flip(Element value) {
    byte[] bytes = Base64.getMimeDecoder().decode(value.getTextContent());
    bytes[bytes.length - 1] ^= 1;
    value.setTextContent(Base64.getEncoder().encodeToString(bytes));
  }

  private static void cut(Element value) {
    byte[] bytes = Base64.getMimeDecoder().decode(value.getTextContent());
    byte[] shorter = java.util.Arrays.copyOf(bytes, bytes.length - 12);
    value.setTextContent(Base64.getEncoder().encodeToString(shorter));
  }

  private static void reference(Element value, String transform) {
    Document document = value.getOwnerDocument();
    Element reference = document.createElementNS(ENC, "xenc:CipherReference");
    reference.setAttribute("URI", transform.isEmpty() ? "http://127.0.0.1:1/data" : "");
    if (!transform.isEmpty()) {
      Element transforms = document.createElementNS(ENC, "xenc:Transforms");
      Element one = document.createElementNS(DSIG, "ds:Transform");
      one.setAttribute("Algorithm", transform);
      transforms.appendChild(one);
      reference.appendChild(transforms);
    }
    value.getParentNode().replaceChild(reference, value);
  }
}
