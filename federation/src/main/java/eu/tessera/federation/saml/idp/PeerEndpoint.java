package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Elements;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * An endpoint as it stands in metadata (SAML Metadata 2.2.2 and 2.2.3).
 *
 * @param binding a URI
 * @param location a URI, stripped of white space
 * @param responseLocation where answers go, if elsewhere
 * @param index where the endpoint is one of several
 * @param isDefault where the metadata say so, or say not
 */
public record PeerEndpoint(
    String binding,
    String location,
    Optional<String> responseLocation,
    Optional<Integer> index,
    Optional<Boolean> isDefault) {

  static PeerEndpoint of(Element element) {
    return new PeerEndpoint(
        Elements.attribute(element, "Binding").map(String::strip).orElse(""),
        Elements.attribute(element, "Location").map(String::strip).orElse(""),
        Elements.attribute(element, "ResponseLocation").map(String::strip),
        Elements.attribute(element, "index").map(v -> Integer.valueOf(v.strip())),
        Elements.flag(element, "isDefault"));
  }

  /** The binding, where it is one that SAML defines. */
  public Optional<Binding> known() {
    return Binding.ofUri(binding);
  }
}
