package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.w3c.dom.Element;

/** The ways in which a message of a service is bent, by name. */
public final class Bent {
  private Bent() {}

  /** Not signed at all. */
  public static final Bending UNSIGNED =
      new Bending() {
        @Override
        public boolean signs() {
          return false;
        }
      };

  /** A digest by SHA-1 within a good signature. */
  public static final Bending SHA1_DIGEST =
      new Bending() {
        @Override
        public String digest(String honest) {
          return Algorithms.SHA1;
        }
      };

  /** Gigabytes, compressed. */
  public static final Bending INFLATED =
      new Bending() {
        @Override
        public byte[] bytes(byte[] any) {
          return Envoy.deflated(new byte[50_000_000]);
        }
      };

  /** A document type with an entity. */
  public static final Bending ENTITY =
      text(x -> "<!DOCTYPE a [<!ENTITY b \"c\">]>" + x.replaceFirst("</", "&b;</"));

  /** A document type alone. */
  public static final Bending DOCTYPE = text(x -> "<!DOCTYPE a>" + x);

  /** A thousand levels of elements. */
  public static final Bending DEEP =
      text(
          x ->
              x.replaceFirst(
                  "</saml:Issuer>",
                  "</saml:Issuer><samlp:Extensions>"
                      + "<a xmlns=\"urn:a\">".repeat(1000)
                      + "</a>".repeat(1000)
                      + "</samlp:Extensions>"));

  /** More than is ever needed. */
  public static final Bending LARGE =
      text(x -> x.replaceFirst("</saml:Issuer>", "</saml:Issuer>" + " ".repeat(70_000)));

  /** A comment that cuts the sender's name in two. */
  public static final Bending COMMENT =
      text(x -> x.replaceFirst("/metadata<", "/met<!---->adata<"));

  /** A processing instruction. */
  public static final Bending INSTRUCTION =
      text(x -> x.replaceFirst("</saml:Issuer>", "<?a b?>$0"));

  /** Not XML. */
  public static final Bending NOT_XML = text(x -> x.substring(5));

  /** XML that is not what the schema has. */
  public static final Bending NO_SCHEMA =
      text(x -> x.replaceFirst("</saml:Issuer>", "$0<samlp:Evil/>"));

  /** In another encoding. */
  public static final Bending UTF_16 =
      new Bending() {
        @Override
        public byte[] bytes(byte[] plain) {
          return new String(plain, StandardCharsets.UTF_8).getBytes(StandardCharsets.UTF_16);
        }
      };

  /** Changed once it was signed. */
  public static final Bending CHANGED_AFTERWARDS =
      signed(r -> r.setAttribute("ForceAuthn", "true"));

  /** The XML is changed before it is signed. */
  public static Bending message(Consumer<Element> change) {
    return new Bending() {
      @Override
      public void message(Element root) {
        change.accept(root);
      }
    };
  }

  /** The XML is changed after it is signed (POST). */
  public static Bending signed(Consumer<Element> change) {
    return new Bending() {
      @Override
      public void signed(Element root) {
        change.accept(root);
      }
    };
  }

  /** The text is changed: after it is signed by POST, before by redirect. */
  public static Bending text(UnaryOperator<String> change) {
    return new Bending() {
      @Override
      public String text(String xml) {
        return change.apply(xml);
      }
    };
  }

  /** The query is changed after it is signed. */
  public static Bending query(UnaryOperator<String> change) {
    return new Bending() {
      @Override
      public String query(String query) {
        return change.apply(query);
      }
    };
  }

  /** Signed by another key than that of the metadata. */
  public static Bending by(OwnKey other) {
    return new Bending() {
      @Override
      public OwnKey signer(OwnKey honest) {
        return other;
      }
    };
  }

  /** Signed by another algorithm, where the name alone matters it is only named. */
  public static Bending named(String algorithm) {
    return signed(r -> Dom.first(r, "SignatureMethod").setAttribute("Algorithm", algorithm));
  }
}
