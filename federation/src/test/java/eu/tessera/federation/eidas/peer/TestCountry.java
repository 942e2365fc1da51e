package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Base64Text;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.OwnKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** A country's node: a proxy service as eIDAS has it. */
public final class TestCountry {
  private final String code;
  private final String entityId;
  private final URI signOn;
  private final OwnKey key;
  private final Set<LevelOfAssurance> levels;
  private final Clock clock;
  private final Spoiling spoiling;

  private TestCountry(
      String code,
      String entityId,
      URI signOn,
      OwnKey key,
      Set<LevelOfAssurance> levels,
      Clock clock,
      Spoiling spoiling) {
    this.code = code;
    this.entityId = entityId;
    this.signOn = signOn;
    this.key = key;
    this.levels = levels;
    this.clock = clock;
    this.spoiling = spoiling;
  }

  /**
   * A node that does as it should, at the levels low, substantial and high.
   *
   * @param code its eIDAS code
   * @param entityId its name, which is where its metadata are
   * @param signOn where requests are posted
   * @param key signs its metadata and its answers
   */
  public static TestCountry honest(String code, URI entityId, URI signOn, OwnKey key, Clock clock) {
    OpenSaml.start();
    Set<LevelOfAssurance> notified =
        EnumSet.of(LevelOfAssurance.LOW, LevelOfAssurance.SUBSTANTIAL, LevelOfAssurance.HIGH);
    return new TestCountry(code, entityId.toString(), signOn, key, notified, clock, Spoiling.NONE);
  }

  /** A node with a new key, at {@code base}/metadata and {@code base}/sso. */
  public static TestCountry honest(String code, URI base, Clock clock) {
    // from an hour ago, for others' clocks may be behind
    Instant from = clock.instant().minus(Duration.ofHours(1));
    NewKeys keys = new NewKeys("Node of " + code, from, Duration.ofDays(365));
    URI entityId = URI.create(base + "/metadata");
    return honest(code, entityId, URI.create(base + "/sso"), keys.signing(), clock);
  }

  /** The same node with another key. */
  public TestCountry signingBy(OwnKey other) {
    return new TestCountry(code, entityId, signOn, other, levels, clock, spoiling);
  }

  /** The same node with one thing wrong in its answers. */
  public TestCountry spoil(Spoiling one) {
    return new TestCountry(code, entityId, signOn, key, levels, clock, one);
  }

  /** The same node at other levels. */
  public TestCountry publishing(Set<LevelOfAssurance> others) {
    return new TestCountry(code, entityId, signOn, key, others, clock, spoiling);
  }

  public String code() {
    return code;
  }

  public String entityId() {
    return entityId;
  }

  public URI signOn() {
    return signOn;
  }

  public OwnKey key() {
    return key;
  }

  /** What connectors pin. */
  public X509Certificate certificate() {
    return key.certificate();
  }

  /** The same in PEM form, for a country row. */
  public String certificatePem() {
    Base64.Encoder mime = Base64.getMimeEncoder(64, new byte[] {'\n'});
    return "-----BEGIN CERTIFICATE-----\n"
        + mime.encodeToString(key.certificateDer())
        + "\n-----END CERTIFICATE-----\n";
  }

  /**
   * The row by which a connector knows this node.
   *
   * @param metadata the address or file from which they are fetched
   * @param name in English; absent for a country that the connector has names of
   */
  public String row(String metadata, Optional<String> name) {
    String named = name.map(n -> "\"names\": { \"en\": \"" + n + "\" }, ").orElse("");
    return """
        { "country": "%s", %s"profile": "eidas", "metadata": "%s", "entityId": "%s",
          "certificate": "%s" }
        """
        .formatted(code, named, metadata, entityId, certificatePem().replace("\n", "\\n"));
  }

  /** Its signed metadata, valid for a day. */
  public String metadata() {
    return metadata(Duration.ofDays(1));
  }

  /** Its signed metadata, valid for so long. */
  public String metadata(Duration validity) {
    Document document =
        Dom.parse(
            NodeDocument.text(code, entityId, signOn, key, levels, clock.instant().plus(validity)));
    Sealing.sign(document.getDocumentElement(), key, Sealing.Algorithm.HONEST);
    return Dom.text(document);
  }

  /**
   * Reads a request.
   *
   * @param samlRequest the form field
   * @param connectorMetadata of the connector that this node knows
   * @throws RequestRefused when a node would not take it
   */
  public Question receive(String samlRequest, String connectorMetadata) throws RequestRefused {
    Connector connector = Connector.read(connectorMetadata, clock.instant());
    return new RequestReader(signOn).read(samlRequest, connector);
  }

  /** The form field {@code SAMLResponse}: this person signed in, at this level. */
  public String answer(Question question, TestPerson person, LevelOfAssurance level) {
    Answer texts = new Answer(entityId, code, question, clock.instant());
    Document clear = Dom.parse(texts.assertion(person, level));
    spoiling.assertion(clear.getDocumentElement());
    Document response = Dom.parse(texts.response(Answer.success()));
    Element encrypted =
        response.createElementNS(
            "urn:oasis:names:tc:SAML:2.0:assertion", "saml2:EncryptedAssertion");
    encrypted.appendChild(
        Sealing.encrypt(
            response,
            spoiling.clearText(Dom.text(clear)),
            question.encryption().getPublicKey(),
            spoiling.algorithm(Sealing.Algorithm.HONEST)));
    response.getDocumentElement().appendChild(encrypted);
    return sealed(response, clear.getDocumentElement());
  }

  /** The citizen went back. */
  public String cancel(Question question) {
    return failure(question, "AuthnFailed", "Cancelled by user");
  }

  /** The citizen does not want the data to be sent. */
  public String refuseConsent(Question question) {
    return failure(question, "RequestDenied", "Consent refused");
  }

  /** The means of identification did not work. */
  public String fail(Question question) {
    return failure(question, "AuthnFailed", "Authentication failed");
  }

  private String failure(Question question, String status, String message) {
    Answer texts = new Answer(entityId, code, question, clock.instant());
    return sealed(Dom.parse(texts.response(Answer.failure(status, message))), null);
  }

  private String sealed(Document response, Element clearAssertion) {
    Element root = response.getDocumentElement();
    spoiling.response(root, clearAssertion);
    if (spoiling.signs()) {
      Sealing.Algorithm algorithm = spoiling.algorithm(Sealing.Algorithm.HONEST);
      Sealing.sign(root, spoiling.signer(key), algorithm);
    }
    spoiling.signed(root, clearAssertion);
    String text = spoiling.text(Dom.text(response));
    return spoiling.wire(Base64Text.encode(text.getBytes(StandardCharsets.UTF_8)));
  }
}
