package eu.tessera.it.journey;

import eu.tessera.it.harness.Tessera;
import java.nio.file.Files;
import java.nio.file.Path;

/** A SAML service at whose address nobody is. */
final class DeadService {
  /** The port for discarding, where nobody listens on a machine of today. */
  private static final String BASE = "http://127.0.0.1:9/dead";

  private DeadService() {}

  /** Registers it, and waits until it is known; its entity id. */
  static String registered(Tessera tessera) throws Exception {
    String metadata =
        """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%1$s">
          <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:SingleLogoutService Location="%1$s/slo"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"/>
            <md:AssertionConsumerService index="0" Location="%1$s/acs"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"/>
          </md:SPSSODescriptor>
        </md:EntityDescriptor>
        """
            .formatted(BASE);
    Path services = tessera.data().resolve("demo").resolve("services");
    Files.writeString(services.resolve("dead.xml"), metadata);
    Files.writeString(
        services.resolve("dead.json"),
        "{\"name\":\"A dead service\",\"protocol\":\"saml\",\"metadata\":\"dead.xml\","
            + "\"assurance\":\"LOW\",\"startsHere\":true}");
    for (int i = 0; i < 150; i++) {
      if (!tessera.get("/saml/start?provider=" + BASE).body().contains("T-201")) {
        return BASE;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Tessera did not take the dead service up");
  }
}
