package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Sealing;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.RawSignatures;
import java.io.ByteArrayOutputStream;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.w3c.dom.Document;

/** Signs a message of a service and puts it on its way, bent where that is asked. */
final class Envoy {
  private final OwnKey key;
  private final Bending bending;

  Envoy(OwnKey key, Bending bending) {
    this.key = key;
    this.bending = bending;
  }

  /** The field of a form. */
  String field(String xml) {
    Document document = Dom.parse(xml);
    bending.message(document.getDocumentElement());
    if (bending.signs()) {
      Sealing.Algorithm by =
          Sealing.Algorithm.HONEST
              .signature(bending.algorithm(RawSignatures.algorithm(key.privateKey())))
              .digest(bending.digest(Algorithms.SHA256));
      Sealing.sign(document.getDocumentElement(), bending.signer(key), by);
    }
    bending.signed(document.getDocumentElement());
    byte[] text = bending.text(Dom.text(document)).getBytes(StandardCharsets.UTF_8);
    return bending.field(Base64.getEncoder().encodeToString(bending.bytes(text)));
  }

  /** The query of an address. */
  String query(String name, String xml, String relayState) {
    Document document = Dom.parse(xml);
    bending.message(document.getDocumentElement());
    byte[] text = bending.text(Dom.text(document)).getBytes(StandardCharsets.UTF_8);
    StringBuilder query = new StringBuilder(name + "=" + encoded(bending.bytes(deflated(text))));
    if (!relayState.isEmpty()) {
      query.append("&RelayState=" + URLEncoder.encode(relayState, StandardCharsets.UTF_8));
    }
    if (bending.signs()) {
      OwnKey signer = bending.signer(key);
      String algorithm = bending.algorithm(RawSignatures.algorithm(signer.privateKey()));
      query.append("&SigAlg=" + URLEncoder.encode(algorithm, StandardCharsets.UTF_8));
      byte[] octets = query.toString().getBytes(StandardCharsets.UTF_8);
      query.append("&Signature=" + encoded(RawSignatures.plain(signer.privateKey(), octets)));
    }
    return bending.query(query.toString());
  }

  static byte[] deflated(byte[] text) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (var deflate = new DeflaterOutputStream(out, new Deflater(9, true))) {
      deflate.write(text);
    } catch (java.io.IOException e) {
      throw new IllegalStateException("memory cannot be written", e);
    }
    return out.toByteArray();
  }

  private static String encoded(byte[] bytes) {
    String base64 = Base64.getEncoder().encodeToString(bytes);
    return URLEncoder.encode(base64, StandardCharsets.UTF_8);
  }
}
