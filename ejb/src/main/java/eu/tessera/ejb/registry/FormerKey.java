package eu.tessera.ejb.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import eu.tessera.federation.saml.Certificates;
import java.security.cert.CertificateEncodingException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/**
 * A signing key that a service's metadata no longer hold, and that is accepted for a while so that
 * the service can change over at its own pace.
 *
 * @param until from then on it is not
 */
public record FormerKey(X509Certificate certificate, Instant until) {

  /** As the database keeps them. */
  public static String text(List<FormerKey> keys) {
    ArrayNode list = ServiceDefinition.JSON.createArrayNode();
    for (FormerKey key : keys) {
      try {
        list.addObject()
            .put("certificate", Base64.getEncoder().encodeToString(key.certificate.getEncoded()))
            .put("until", key.until.toString());
      } catch (CertificateEncodingException impossible) {
        throw new IllegalStateException(
            "a certificate that was read cannot be written", impossible);
      }
    }
    return list.toString();
  }

  /** What {@link #text} gave. */
  public static List<FormerKey> read(String text) {
    List<FormerKey> keys = new ArrayList<>();
    try {
      for (JsonNode node : ServiceDefinition.JSON.readTree(text)) {
        byte[] der = Base64.getDecoder().decode(node.path("certificate").asText());
        keys.add(new FormerKey(Certificates.der(der), Instant.parse(node.path("until").asText())));
      }
      return keys;
    } catch (JsonProcessingException | CertificateException unreadable) {
      throw new IllegalStateException("former keys that were written cannot be read", unreadable);
    }
  }
}
