package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.OwnKey;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Collection;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The text of a node's metadata (Message Format 1.4, 3). */
final class NodeDocument {
  private NodeDocument() {}

  static String text(
      String country,
      String entityId,
      URI signOn,
      OwnKey key,
      Collection<LevelOfAssurance> levels,
      Instant until) {
    String published =
        levels.stream()
            .map(l -> "<saml2:AttributeValue>" + l.uri() + "</saml2:AttributeValue>")
            .collect(Collectors.joining());
    String offered =
        Stream.of("PersonIdentifier", "CurrentFamilyName", "CurrentGivenName", "DateOfBirth")
            .map(NodeDocument::attribute)
            .collect(Collectors.joining());
    return """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" \
        xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" \
        xmlns:ds="http://www.w3.org/2000/09/xmldsig#" \
        xmlns:eidas="http://eidas.europa.eu/saml-extensions" \
        xmlns:mdattr="urn:oasis:names:tc:SAML:metadata:attribute" \
        ID="%s" entityID="%s" validUntil="%s"><md:Extensions><mdattr:EntityAttributes>\
        <saml2:Attribute Name="urn:oasis:names:tc:SAML:attribute:assurance-certification" \
        NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">%s</saml2:Attribute>\
        </mdattr:EntityAttributes></md:Extensions>\
        <md:IDPSSODescriptor WantAuthnRequestsSigned="true" \
        protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol"><md:Extensions>\
        <eidas:NodeCountry>%s</eidas:NodeCountry></md:Extensions>\
        <md:KeyDescriptor use="signing"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s\
        </ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
        <md:SingleSignOnService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" \
        Location="%s"/>%s</md:IDPSSODescriptor></md:EntityDescriptor>"""
        .formatted(
            Identifiers.fresh(),
            Dom.escape(entityId),
            until.truncatedTo(ChronoUnit.SECONDS),
            published,
            country,
            Base64.getEncoder().encodeToString(key.certificateDer()),
            Dom.escape(signOn.toString()),
            offered);
  }

  private static String attribute(String name) {
    return """
        <saml2:Attribute Name="http://eidas.europa.eu/attributes/naturalperson/%s" \
        NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri"/>"""
        .formatted(name);
  }
}
