package eu.tessera.federation.saml;

import java.nio.charset.StandardCharsets;
import net.shibboleth.utilities.java.support.xml.SerializeSupport;
import org.w3c.dom.Element;

/** How a finished DOM is written for the wire: as it stands, for white space is signed too. */
public final class XmlText {
  private XmlText() {}

  public static String of(Element element) {
    return SerializeSupport.nodeToString(element);
  }

  /** The value of a form field of the POST binding (SAML Bindings 3.5.4). */
  public static String formValue(Element element) {
    return Base64Text.encode(of(element).getBytes(StandardCharsets.UTF_8));
  }
}
