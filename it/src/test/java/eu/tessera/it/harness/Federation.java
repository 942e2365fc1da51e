package eu.tessera.it.harness;

import java.nio.file.Files;
import java.nio.file.Path;

/** A federation outside that publishes one signed file of its services; signed by the JDK. */
public final class Federation {
  private final ServiceKeys keys;
  private final String certificate;

  /**
   * @param folder where its keys are made
   */
  public Federation(Path folder) throws Exception {
    Files.createDirectories(folder);
    keys = ServiceKeys.fresh(folder, "federation");
    certificate = Files.readString(keys.certificate());
  }

  /** PEM of who signs. */
  public String certificate() {
    return certificate;
  }

  /** The entity id of one of its services. */
  public static String entityId(int i) {
    return "https://sp" + i + ".federation.example/saml";
  }

  /**
   * Its file.
   *
   * @param services how many
   * @param place of the addresses for answers, below each host
   */
  public byte[] file(int services, String place) throws Exception {
    StringBuilder all = new StringBuilder(services * 3000);
    all.append("<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\"")
        .append(" xmlns:ds=\"http://www.w3.org/2000/09/xmldsig#\" ID=\"_fed\">");
    for (int i = 0; i < services; i++) {
      all.append(entity(i, place));
    }
    return SignedXml.of(all.append("</md:EntitiesDescriptor>").toString(), keys.privateKey());
  }

  private String entity(int i, String place) {
    return """
        <md:EntityDescriptor entityID="%s"><md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">\
        <md:KeyDescriptor><ds:KeyInfo><ds:X509Data><ds:X509Certificate>%s</ds:X509Certificate></ds:X509Data></ds:KeyInfo></md:KeyDescriptor>\
        <md:AssertionConsumerService Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST" Location="https://sp%d.federation.example/%s" index="0"/>\
        </md:SPSSODescriptor></md:EntityDescriptor>
        """
        .formatted(entityId(i), certificate.replaceAll("-----[^-]*-----", ""), i, place);
  }
}
