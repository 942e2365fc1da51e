package eu.tessera.ejb.registry;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;
import java.util.stream.Collectors;

/** Writes what {@link DefinedSaml} reads. */
final class DefinedSamlText {
  private DefinedSamlText() {}

  static void write(ObjectNode root, SamlTerms saml) {
    saml.mdq()
        .ifPresent(
            mdq ->
                root.putObject("mdq")
                    .put("base", mdq.base())
                    .put("entity", mdq.entityId())
                    .put("form", mdq.form().word()));
    saml.entityId().ifPresent(id -> root.put("entityId", id));
    root.put("nameId", saml.nameId().word());
    ArrayNode mapping = root.putArray("mapping");
    for (AttributeMapping one : saml.mapping()) {
      ObjectNode node = mapping.addObject();
      node.put("source", one.source());
      node.put("name", one.name());
      node.put("nameFormat", one.nameFormat().word());
      one.friendlyName().ifPresent(friendly -> node.put("friendlyName", friendly));
    }
    root.put("encrypt", saml.encrypt().word());
    root.put("sign", saml.sign().word());
    root.put("requestsSigned", saml.requestsSigned() ? "required" : "asMetadata");
    root.put("startsHere", saml.startsHere());
    if (!saml.pins().isEmpty()) {
      root.put(
          "certificate",
          saml.pins().stream().map(DefinedSamlText::pem).collect(Collectors.joining()));
    }
    root.put("refresh", saml.refresh().toString());
    root.put("harmless", saml.applyHarmless() ? "apply" : "ask");
  }

  private static String pem(X509Certificate certificate) {
    try {
      return "-----BEGIN CERTIFICATE-----\n"
          + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate.getEncoded())
          + "\n-----END CERTIFICATE-----\n";
    } catch (CertificateEncodingException impossible) {
      throw new IllegalStateException("a certificate that was read cannot be written", impossible);
    }
  }
}
