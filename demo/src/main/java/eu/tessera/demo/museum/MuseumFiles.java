package eu.tessera.demo.museum;

import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.saml.OwnKey;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Base64;

/** Registers the museum: its metadata, and the definition beside them. */
final class MuseumFiles {
  private static final String NAME = "demo-museum";
  private static final String DEFINITION =
      """
      {
        "name": "The museum",
        "protocol": "saml",
        "metadata": "demo-museum.xml",
        "assurance": "LOW",
        "level": "BASIC",
        "methods": ["*"],
        "thirdParty": ["EID"],
        "startsHere": true,
        "attributes": ["uid", "email", "firstName", "lastName", "domain", "domainUsername", "groups",
          "eidIdentifier", "eidFirstName", "eidLastName", "eidDateOfBirth", "eidCountry", "eidLevel"]
      }
      """;

  private MuseumFiles() {}

  /** Writes both, each whole or not at all; the metadata first, for the definition names them. */
  static void write(DemoSettings settings, OwnKey signing, OwnKey encryption) throws IOException {
    Path folder = settings.demoFolder().resolve("services");
    Files.createDirectories(folder);
    put(
        folder,
        NAME + ".xml",
        metadata(settings.own() + House.MUSEUM.path(), House.MUSEUM.title(), signing, encryption));
    put(folder, NAME + ".json", DEFINITION);
  }

  /** The metadata of a house. */
  static String metadata(String base, String title, OwnKey signing, OwnKey encryption) {
    return """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata"
            xmlns:ds="http://www.w3.org/2000/09/xmldsig#"
            xmlns:mdui="urn:oasis:names:tc:SAML:metadata:ui" entityID="%1$s/metadata">
          <md:SPSSODescriptor AuthnRequestsSigned="true" WantAssertionsSigned="true"
              protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:Extensions><mdui:UIInfo>
              <mdui:DisplayName xml:lang="en">%4$s</mdui:DisplayName>
            </mdui:UIInfo></md:Extensions>
            %2$s
            %3$s
            <md:SingleLogoutService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"
                Location="%1$s/slo"/>
            <md:NameIDFormat>urn:oasis:names:tc:SAML:2.0:nameid-format:persistent</md:NameIDFormat>
            <md:AssertionConsumerService index="0" isDefault="true"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="%1$s/acs"/>
          </md:SPSSODescriptor>
          <md:Organization>
            <md:OrganizationName xml:lang="en">%4$s</md:OrganizationName>
            <md:OrganizationDisplayName xml:lang="en">%4$s</md:OrganizationDisplayName>
            <md:OrganizationURL xml:lang="en">%1$s/</md:OrganizationURL>
          </md:Organization>
          <md:ContactPerson contactType="technical">
            <md:EmailAddress>mailto:team@example.org</md:EmailAddress>
          </md:ContactPerson>
        </md:EntityDescriptor>
        """
        .formatted(base, key("signing", signing), key("encryption", encryption), title);
  }

  /** The same as somebody may write it who copies from an old guide. */
  static String broken(String metadata) {
    return metadata
        .replaceFirst("(AssertionConsumerService[^>]*bindings:)HTTP-POST", "$1HTTP-Artifact")
        .replaceFirst("(?s)\\s*<md:ContactPerson.*</md:ContactPerson>", "");
  }

  private static String key(String use, OwnKey key) {
    return "<md:KeyDescriptor use=\""
        + use
        + "\"><ds:KeyInfo><ds:X509Data><ds:X509Certificate>"
        + Base64.getEncoder().encodeToString(key.certificateDer())
        + "</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>";
  }

  private static void put(Path folder, String name, String text) throws IOException {
    Path fresh = Files.createTempFile(folder, name, ".new");
    Files.writeString(fresh, text);
    Files.move(
        fresh,
        folder.resolve(name),
        StandardCopyOption.REPLACE_EXISTING,
        StandardCopyOption.ATOMIC_MOVE);
  }
}
