package eu.tessera.federation.saml;

import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.opensaml.saml.saml2.core.Response;
import org.opensaml.saml.saml2.core.StatusCode;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A response as it stands in its DOM (SAML Core 3.3.3). Says what is there; judges nothing. */
public final class SamlResponse {
  private static final int DEEPEST_STATUS = 4;

  private final Response response;

  private SamlResponse(Response response) {
    this.response = response;
  }

  /**
   * Takes a response through the front door and the schema.
   *
   * @throws UnsafeXml at the first gate that it does not pass
   */
  public static SamlResponse read(byte[] xml, SafeXml door) throws UnsafeXml {
    OpenSaml.start();
    Document document = door.read(xml, Shape.RESPONSE);
    Schemas.validate(document.getDocumentElement());
    return new SamlResponse(OpenSaml.unmarshal(document.getDocumentElement(), Response.class));
  }

  public String id() {
    return response.getID();
  }

  public Instant issuedAt() {
    return response.getIssueInstant();
  }

  public boolean version20() {
    return "2.0".equals(response.getDOM().getAttributeNS(null, "Version"));
  }

  /** Absent as well where it is empty. */
  public Optional<String> inResponseTo() {
    return Optional.ofNullable(response.getInResponseTo()).filter(id -> !id.isEmpty());
  }

  public Optional<String> destination() {
    return Optional.ofNullable(response.getDestination());
  }

  public Optional<Issuer> issuer() {
    return Optional.ofNullable(response.getIssuer()).map(Issuer::of);
  }

  public SamlStatus status() {
    List<String> codes = new ArrayList<>();
    StatusCode code = response.getStatus().getStatusCode();
    while (code != null && codes.size() < DEEPEST_STATUS) {
      codes.add(code.getValue());
      code = code.getStatusCode();
    }
    var message = response.getStatus().getStatusMessage();
    return new SamlStatus(codes, Optional.ofNullable(message).map(m -> m.getValue()));
  }

  /** How many assertions stand in clear. */
  public int clearAssertions() {
    return response.getAssertions().size();
  }

  public List<Element> encryptedAssertions() {
    return response.getEncryptedAssertions().stream().map(a -> a.getDOM()).toList();
  }

  public boolean signed() {
    return response.getSignature() != null;
  }

  /** The algorithm of its signature that is not allowed; empty when all are. */
  public Optional<String> forbiddenAlgorithm(Set<String> allowed) {
    return Signatures.forbidden(response, allowed);
  }

  /** Whether one of {@code keys} signed the whole of it. */
  public boolean verifies(List<PublicKey> keys) {
    return Signatures.verifies(response, keys);
  }

  @Override
  public String toString() {
    return "SamlResponse[" + id() + "]";
  }
}
