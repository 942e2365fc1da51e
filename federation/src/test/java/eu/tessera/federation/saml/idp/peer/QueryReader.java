package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.saml.RawSignatures;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** Reads what came by redirect. */
final class QueryReader {
  private QueryReader() {}

  static String read(String url, List<PublicKey> keys) throws AnswerRefused {
    String query = url.substring(url.indexOf("SAML"));
    int end = query.indexOf("&Signature=");
    if (end < 0) {
      throw new AnswerRefused("not signed");
    }
    Map<String, String> found = new HashMap<>();
    for (String part : query.split("&")) {
      int equals = part.indexOf('=');
      String value = URLDecoder.decode(part.substring(equals + 1), StandardCharsets.UTF_8);
      found.put(part.substring(0, equals), value);
    }
    byte[] octets = query.substring(0, end).getBytes(StandardCharsets.UTF_8);
    byte[] signature = Base64.getDecoder().decode(found.get("Signature"));
    String algorithm = found.get("SigAlg");
    if (keys.stream().noneMatch(k -> RawSignatures.verifies(k, algorithm, octets, signature))) {
      throw new AnswerRefused("a signature that does not hold");
    }
    return inflated(found.getOrDefault("SAMLRequest", found.get("SAMLResponse")));
  }

  private static String inflated(String base64) {
    byte[] compressed = Base64.getDecoder().decode(base64);
    try (var in =
        new InflaterInputStream(new ByteArrayInputStream(compressed), new Inflater(true))) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new IllegalArgumentException("not compressed", e);
    }
  }
}
