package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.ExtraElement;
import eu.tessera.federation.saml.SamlAttribute;
import java.util.List;
import java.util.Map;

/** The elements that eIDAS adds to SAML (Message Format 1.4, 2.3.2 and 3). */
final class EidasExtensions {
  private EidasExtensions() {}

  /** The whole minimum data set of a natural person: asking for part of it is an error. */
  static ExtraElement requestedAttributes() {
    List<ExtraElement> attributes =
        Eidas.MINIMUM_DATA_SET.stream().map(EidasExtensions::requestedAttribute).toList();
    return element("RequestedAttributes", Map.of(), attributes, "");
  }

  private static ExtraElement requestedAttribute(Eidas.Mandatory attribute) {
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
    return element("RequestedAttribute", marks, List.of(), "");
  }

  /** That services of the public sector are behind us. */
  static ExtraElement publicSector() {
    return element("SPType", Map.of(), List.of(), "public");
  }

  static ExtraElement nodeCountry(String code) {
    return element("NodeCountry", Map.of(), List.of(), code);
  }

  private static ExtraElement element(
      String name, Map<String, String> attributes, List<ExtraElement> children, String text) {
    return new ExtraElement(Eidas.EXTENSIONS, "eidas", name, attributes, children, text);
  }
}
