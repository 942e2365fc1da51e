package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.Elements;
import eu.tessera.federation.saml.SamlAttribute;
import java.util.List;
import java.util.Map;
import org.opensaml.core.xml.XMLObject;

/** The elements that eIDAS adds to SAML (Message Format 1.4, 2.3.2 and 3). */
final class EidasExtensions {
  private static final String PREFIX = "eidas";

  private EidasExtensions() {}

  /** The whole minimum data set of a natural person: asking for part of it is an error. */
  static XMLObject requestedAttributes() {
    List<XMLObject> attributes =
        Eidas.MINIMUM_DATA_SET.stream().map(EidasExtensions::requestedAttribute).toList();
    return Elements.any(Eidas.EXTENSIONS, "RequestedAttributes", PREFIX, Map.of(), attributes);
  }

  private static XMLObject requestedAttribute(Eidas.Mandatory attribute) {
    Map<String, String> marks =
        Map.of(
            "Name",
            attribute.name(),
            "FriendlyName",
            attribute.friendlyName(),
            "NameFormat",
            SamlAttribute.URI_NAMES,
            "isRequired",
            "true");
    return Elements.any(Eidas.EXTENSIONS, "RequestedAttribute", PREFIX, marks, List.of());
  }

  /** That services of the public sector are behind us. */
  static XMLObject publicSector() {
    return Elements.text(Eidas.EXTENSIONS, "SPType", PREFIX, "public");
  }

  static XMLObject nodeCountry(String code) {
    return Elements.text(Eidas.EXTENSIONS, "NodeCountry", PREFIX, code);
  }
}
