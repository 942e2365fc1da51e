package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.saml.OwnKey;
import java.util.Base64;
import java.util.Optional;

/** The metadata of a service, as its administrator would write them. */
final class ServiceDocument {
  private ServiceDocument() {}

  static String text(TestServiceProvider service, Optional<OwnKey> encryption) {
    return """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
            xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
            xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" entityID="%s">
          <md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true"
              protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:Extensions><mdui:UIInfo>
              <mdui:DisplayName xml:lang="en">Test service</mdui:DisplayName>
              <mdui:DisplayName xml:lang="fr">Service d'essai</mdui:DisplayName>
            </mdui:UIInfo></md:Extensions>
            %s%s
            <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
                Location="%s"/>
            <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"
                Location="%s" ResponseLocation="%s/answers"/>
            <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>
            <md:AssertionConsumerService index="0" isDefault="true"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%s"/>
            <md:AssertionConsumerService index="1"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%s/second"/>
            <md:AssertionConsumerService index="2"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Artifact" Location="%s/art"/>
            <md:AttributeConsumingService index="7">
              <md:ServiceName xml:lang="en">Test service</md:ServiceName>
              <md:RequestedAttribute Name="uid" isRequired="true"
                  NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:basic"/>
            </md:AttributeConsumingService>
          </md:SPSSODescriptor>
          <md:Organization>
            <md:OrganizationName xml:lang="en">Test organisation</md:OrganizationName>
            <md:OrganizationDisplayName xml:lang="en">Test</md:OrganizationDisplayName>
            <md:OrganizationURL xml:lang="en">https://test.example</md:OrganizationURL>
          </md:Organization>
          <md:ContactPerson contactType="technical">
            <md:EmailAddress>mailto:admin@test.example</md:EmailAddress>
          </md:ContactPerson>
        </md:EntityDescriptor>
        """
        .formatted(
            service.entityId(),
            key("signing", service.key()),
            encryption.map(k -> key("encryption", k)).orElse(""),
            service.logoutAddress(),
            service.logoutAddress(),
            service.logoutAddress(),
            service.consumer(),
            service.consumer(),
            service.consumer());
  }

  private static String key(String use, OwnKey key) {
    return "<md:KeyDescriptor use=\""
        + use
        + "\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
        + Base64.getEncoder().encodeToString(key.certificateDer())
        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
  }
}
