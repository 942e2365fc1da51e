package eu.tessera.federation.saml;

import eu.tessera.federation.saml.UnsafeXml.Reason;
import java.io.IOException;
import javax.xml.XMLConstants;
import javax.xml.transform.dom.DOMSource;
import javax.xml.validation.Schema;
import javax.xml.validation.Validator;
import org.opensaml.saml.common.xml.SAMLSchemaBuilder;
import org.opensaml.saml.common.xml.SAMLSchemaBuilder.SAML1Version;
import org.w3c.dom.Element;
import org.xml.sax.ErrorHandler;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * The schemas of SAML 2.0. eIDAS asks for this before a signature is looked at and again after
 * decryption (Interoperability Architecture 1.4, 7.5): most wrapping attacks already end here.
 */
public final class Schemas {
  private static final class Loaded {
    static final Schema SAML = load();

    private static Schema load() {
      try {
        return new SAMLSchemaBuilder(SAML1Version.SAML_11).getSAMLSchema();
      } catch (SAXException e) {
        throw new IllegalStateException("the schemas that come with OpenSAML cannot be read", e);
      }
    }
  }

  private Schemas() {}

  /** Reads the schemas now rather than at the first message. */
  public static void load() {
    OpenSaml.start();
    Loaded.SAML.newValidator();
  }

  /**
   * Holds the element against the schemas.
   *
   * @throws UnsafeXml when it does not keep them
   */
  public static void validate(Element element) throws UnsafeXml {
    Validator validator = Loaded.SAML.newValidator();
    validator.setErrorHandler(STRICT);
    try {
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_DTD, "");
      validator.setProperty(XMLConstants.ACCESS_EXTERNAL_SCHEMA, "");
      validator.validate(new DOMSource(element));
    } catch (SAXException | IOException e) {
      throw new UnsafeXml(Reason.SCHEMA, "does not keep the schema: " + rule(e.getMessage()));
    }
  }

  /** The name of the broken rule, such as cvc-complex-type.2.4.a; what follows quotes content. */
  private static String rule(String message) {
    int end = message == null ? -1 : message.indexOf(':');
    return end > 0 && message.startsWith("cvc-") ? message.substring(0, end) : "unnamed rule";
  }

  private static final ErrorHandler STRICT =
      new ErrorHandler() {
        @Override
        public void warning(SAXParseException e) {}

        /**
         * One thing is let by: a value whose {@code xsi:type} is of a schema not known here, as
         * every attribute of eIDAS has (and those of versions to come). The element is then held
         * against its declared type, for a value: anything.
         */
        @Override
        public void error(SAXParseException e) throws SAXException {
          if (!e.getMessage().startsWith("cvc-elt.4.2")) {
            throw e;
          }
        }

        @Override
        public void fatalError(SAXParseException e) throws SAXException {
          throw e;
        }
      };
}
