package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.Base64Text;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.Shape;
import eu.tessera.federation.saml.Signatures;
import eu.tessera.federation.saml.UnsafeXml;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opensaml.saml.saml2.core.AuthnRequest;
import org.w3c.dom.Element;

/** Reads a request as strictly as the specification lets a node (Message Format 1.4, 2.4.1). */
final class RequestReader {
  private static final String NATURAL = "http://eidas.europa.eu/attributes/naturalperson/";
  private static final Set<String> MINIMUM_DATA_SET =
      Set.of(
          NATURAL + "PersonIdentifier",
          NATURAL + "CurrentFamilyName",
          NATURAL + "CurrentGivenName",
          NATURAL + "DateOfBirth");
  private static final int MAXIMUM_BYTES = 131_072;

  private final URI signOn;
  private final SafeXml door = new SafeXml(MAXIMUM_BYTES);

  RequestReader(URI signOn) {
    this.signOn = signOn;
  }

  Question read(String samlRequest, Connector connector) throws RequestRefused {
    Element root = parsed(samlRequest);
    require(signedBy(root, connector), "The request is not signed by the connector.");
    require(
        text(root, "Issuer").equals(connector.entityId()),
        "The request is not of the connector whose metadata are known.");
    require(
        root.getAttribute("Destination").equals(signOn.toString()),
        "The request is meant for another node.");
    require(root.getAttribute("ForceAuthn").equals("true"), "ForceAuthn must be true.");
    require(root.getAttribute("IsPassive").equals("false"), "IsPassive must be false.");
    require(!root.hasAttribute("ProtocolBinding"), "ProtocolBinding must not be sent.");
    require(
        !root.hasAttribute("AssertionConsumerServiceURL"),
        "AssertionConsumerServiceURL must not be sent.");
    require(Dom.find(root, "SPType").isEmpty(), "SPType is in the metadata and in the request.");
    require(Dom.find(root, "NodeCountry").isEmpty(), "NodeCountry must not be in a request.");
    return new Question(
        root.getAttribute("ID"),
        connector.entityId(),
        Optional.of(root.getAttribute("ProviderName")).filter(n -> !n.isEmpty()),
        Dom.find(root, "RequesterID").map(Element::getTextContent),
        level(root),
        attributes(root),
        connector.consumer(),
        connector.encryption());
  }

  private Element parsed(String samlRequest) throws RequestRefused {
    try {
      byte[] xml = Base64Text.decode(samlRequest, MAXIMUM_BYTES);
      Element root = door.read(xml, Shape.REQUEST).getDocumentElement();
      Schemas.validate(root);
      return root;
    } catch (UnsafeXml e) {
      throw new RequestRefused("The request cannot be read: " + e.getMessage() + ".");
    }
  }

  private static boolean signedBy(Element root, Connector connector) throws RequestRefused {
    try {
      AuthnRequest request = OpenSaml.unmarshal(root, AuthnRequest.class);
      return request.getSignature() != null
          && Signatures.forbidden(request, Algorithms.SIGNATURES).isEmpty()
          && Signatures.verifies(request, connector.signing());
    } catch (UnsafeXml e) {
      throw new RequestRefused("The request cannot be read.");
    }
  }

  private static LevelOfAssurance level(Element root) throws RequestRefused {
    Element context =
        Dom.find(root, "RequestedAuthnContext")
            .orElseThrow(() -> new RequestRefused("The request asks for no level of assurance."));
    List<Element> classes = Dom.all(context, "AuthnContextClassRef");
    LevelOfAssurance level =
        LevelOfAssurance.ofUri(classes.get(0).getTextContent())
            .orElseThrow(() -> new RequestRefused("The level of assurance is not known."));
    String comparison = context.getAttribute("Comparison");
    require(
        classes.size() == 1 && comparison.equals(level.notified() ? "minimum" : "exact"),
        "A notified level is asked for as the minimum, another exactly, and one alone.");
    return level;
  }

  private static List<String> attributes(Element root) throws RequestRefused {
    List<Element> requested = Dom.all(root, "RequestedAttribute");
    List<String> names = requested.stream().map(a -> a.getAttribute("Name")).toList();
    require(
        names.containsAll(MINIMUM_DATA_SET), "The minimum data set is not requested as a whole.");
    require(
        requested.stream()
            .filter(a -> MINIMUM_DATA_SET.contains(a.getAttribute("Name")))
            .allMatch(a -> a.getAttribute("isRequired").equals("true")),
        "The minimum data set is required, not just wished for.");
    require(
        names.stream().noneMatch(n -> n.contains("/representative/")),
        "Attributes of representatives cannot be requested.");
    return names;
  }

  private static String text(Element root, String name) {
    return Dom.find(root, name).map(Element::getTextContent).orElse("");
  }

  private static void require(boolean kept, String otherwise) throws RequestRefused {
    if (!kept) {
      throw new RequestRefused(otherwise);
    }
  }
}
