package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Sealing;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** How the response is signed. Another key is said by {@link #by}. */
public enum BadSignature implements Spoiling {
  NONE_AT_ALL(a -> a, (r, s) -> r.removeChild(s)),
  ECDSA_SHA1(a -> a.signature("http://www.w3.org/2001/04/xmldsig-more#ecdsa-sha1"), (r, s) -> {}),
  SHA1_DIGEST(a -> a.digest(Algorithms.SHA1), (r, s) -> {}),
  RSA_SHA256(a -> a, (r, s) -> method(s, Algorithms.RSA_PKCS1_SHA256)),
  RSA_SHA1(a -> a, (r, s) -> method(s, "http://www.w3.org/2000/09/xmldsig#rsa-sha1")),
  DSA_SHA1(a -> a, (r, s) -> method(s, "http://www.w3.org/2000/09/xmldsig#dsa-sha1")),
  HMAC(a -> a, (r, s) -> method(s, "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256")),
  LINES_FOR_THE_LOG(a -> a, (r, s) -> method(s, "x\n2026-11-22 operator signed in")),
  CHANGED_AFTERWARDS(
      a -> a, (r, s) -> r.setAttribute("Consent", "urn:oasis:names:tc:SAML:2.0:consent:implicit")),
  XSLT_TRANSFORM(a -> a, (r, s) -> transform(s, "http://www.w3.org/TR/1999/REC-xslt-19991116")),
  XPATH_TRANSFORM(a -> a, (r, s) -> transform(s, "http://www.w3.org/TR/1999/REC-xpath-19991116")),
  COMMENTS_KEPT(
      a -> a, (r, s) -> transform(s, "http://www.w3.org/2001/10/xml-exc-c14n#WithComments")),
  TWO_REFERENCES(a -> a, (r, s) -> BadAssertion.twice(Dom.first(s, "Reference"))),
  WHOLE_DOCUMENT(a -> a, (r, s) -> Dom.first(s, "Reference").setAttribute("URI", "")),
  MANIFEST(
      a -> a,
      (r, s) ->
          Dom.first(s, "Reference")
              .setAttribute("Type", "http://www.w3.org/2000/09/xmldsig#Manifest")),
  OBJECT(a -> a, (r, s) -> s.appendChild(element(s, "Object"))),
  RETRIEVAL_METHOD(
      a -> a,
      (r, s) -> {
        Element retrieval = element(s, "RetrievalMethod");
        retrieval.setAttribute("URI", "http://127.0.0.1:1/key");
        Dom.first(s, "KeyInfo").appendChild(retrieval);
      });

  private final UnaryOperator<Sealing.Algorithm> algorithm;
  private final BiConsumer<Element, Element> afterwards;

  BadSignature(
      UnaryOperator<Sealing.Algorithm> algorithm, BiConsumer<Element, Element> afterwards) {
    this.algorithm = algorithm;
    this.afterwards = afterwards;
  }

  /** By a key of somebody else, whose certificate lies beside the signature. */
  public static Spoiling by(OwnKey other) {
    return new Spoiling() {
      @Override
      public OwnKey signer(OwnKey honest) {
        return other;
      }
    };
  }

  @Override
  public Sealing.Algorithm algorithm(Sealing.Algorithm honest) {
    return algorithm.apply(honest);
  }

  @Override
  public void signed(Element response, Element clearAssertion) {
    afterwards.accept(response, Dom.first(response, "Signature"));
  }

  private static void method(Element signature, String algorithm) {
    Dom.first(signature, "SignatureMethod").setAttribute("Algorithm", algorithm);
  }

  private static void transform(Element signature, String algorithm) {
    Dom.all(signature, "Transform").get(1).setAttribute("Algorithm", algorithm);
  }

  private static Element element(Element signature, String name) {
    Document document = signature.getOwnerDocument();
    return document.createElementNS(signature.getNamespaceURI(), "ds:" + name);
  }
}
