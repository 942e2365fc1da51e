package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.OwnKey;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** A service that speaks SAML 2.0. Each method gives a message or reads one; nothing is sent. */
public final class TestServiceProvider {
  private static final String MESSAGES =
      " xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\""
          + " xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\"";

  private final URI base;
  private final OwnKey signing;
  private final Optional<OwnKey> encryption;
  private final Provider provider;
  private final Clock clock;
  private final Bending bending;

  private TestServiceProvider(
      URI base,
      OwnKey signing,
      Optional<OwnKey> encryption,
      Provider provider,
      Clock clock,
      Bending bending) {
    this.base = base;
    this.signing = signing;
    this.encryption = encryption;
    this.provider = provider;
    this.clock = clock;
    this.bending = bending;
  }

  /**
   * A service that does as it should, with new RSA keys.
   *
   * @param base its name is {@code base}/metadata, its addresses {@code base}/acs and {@code
   *     base}/slo
   * @param providerMetadata of the identity provider that it asks
   */
  public static TestServiceProvider honest(URI base, String providerMetadata, Clock clock) {
    OpenSaml.start();
    // from an hour ago, for others' clocks may be behind
    Instant from = clock.instant().minus(Duration.ofHours(1));
    NewKeys keys = new NewKeys("Test service", from, Duration.ofDays(365));
    return honest(base, keys.signing(2048), keys.encryption(2048), providerMetadata, clock);
  }

  /** A service that does as it should, with these keys. */
  public static TestServiceProvider honest(
      URI base, OwnKey signing, OwnKey encryption, String providerMetadata, Clock clock) {
    Provider provider = Provider.of(providerMetadata);
    return new TestServiceProvider(
        base, signing, Optional.of(encryption), provider, clock, Bending.NONE);
  }

  /** The same service with one thing wrong in its messages. */
  public TestServiceProvider bent(Bending one) {
    return new TestServiceProvider(base, signing, encryption, provider, clock, one);
  }

  /** The same service with another key for signing. */
  public TestServiceProvider signingBy(OwnKey other) {
    return new TestServiceProvider(base, other, encryption, provider, clock, bending);
  }

  /** The same service without a key for encryption. */
  public TestServiceProvider unencrypted() {
    return new TestServiceProvider(base, signing, Optional.empty(), provider, clock, bending);
  }

  public String entityId() {
    return base + "/metadata";
  }

  public String consumer() {
    return base + "/acs";
  }

  public String logoutAddress() {
    return base + "/slo";
  }

  public OwnKey key() {
    return signing;
  }

  /** Its metadata, in which it says that it signs its requests. */
  public String metadata() {
    return ServiceDocument.text(this, encryption);
  }

  /** An AuthnRequest, unsigned. */
  public String request(Ask ask) {
    Map<String, String> attributes = head(provider.signOn());
    attributes.putAll(ask.attributes());
    return element("AuthnRequest", attributes, ask.children());
  }

  /** The query to go to the identity provider with. */
  public String askByRedirect(Ask ask) {
    return envoy().query("SAMLRequest", request(ask), ask.relayState());
  }

  /** The form to post to the identity provider. */
  public Map<String, String[]> askByPost(Ask ask) {
    return form("SAMLRequest", request(ask), ask.relayState());
  }

  /**
   * Reads the field SAMLResponse.
   *
   * @throws AnswerRefused when a strict service would not take it
   */
  public Told receive(String samlResponse) throws AnswerRefused {
    return new AnswerReader(provider, entityId(), consumer(), encryption, clock.instant())
        .read(samlResponse);
  }

  /** The query to sign out with. */
  public String logoutByRedirect(Told session, Ask ask) {
    return envoy().query("SAMLRequest", logoutRequest(session, ask), ask.relayState());
  }

  /** The form to sign out with. */
  public Map<String, String[]> logoutByPost(Told session, Ask ask) {
    return form("SAMLRequest", logoutRequest(session, ask), ask.relayState());
  }

  /**
   * A LogoutRequest, unsigned.
   *
   * @param ask whose children, if any, stand in place of the name and the session
   */
  public String logoutRequest(Told session, Ask ask) {
    Map<String, String> attributes = head(provider.logout());
    attributes.putAll(ask.attributes());
    String name =
        "<saml:NameID Format=\""
            + session.nameFormat()
            + "\">"
            + Dom.escape(session.nameId())
            + "</saml:NameID><samlp:SessionIndex>"
            + session.sessionIndex()
            + "</samlp:SessionIndex>";
    return element("LogoutRequest", attributes, ask.children().isEmpty() ? name : ask.children());
  }

  /**
   * The query with which it answers a logout request.
   *
   * @param status such as Success, or Responder
   */
  public String loggedOutByRedirect(String requestId, String status, String relayState) {
    return envoy().query("SAMLResponse", logoutResponse(requestId, status), relayState);
  }

  /** The form with which it answers a logout request. */
  public Map<String, String[]> loggedOutByPost(String requestId, String status, String relayState) {
    return form("SAMLResponse", logoutResponse(requestId, status), relayState);
  }

  private String logoutResponse(String requestId, String status) {
    Map<String, String> attributes = head(provider.logout());
    attributes.put("InResponseTo", requestId);
    return element(
        "LogoutResponse",
        attributes,
        "<samlp:Status><samlp:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:"
            + status
            + "\"/></samlp:Status>");
  }

  /**
   * Checks a logout message that was posted, and gives its text.
   *
   * @throws AnswerRefused when it is not signed by the identity provider
   */
  public String readPosted(String field) throws AnswerRefused {
    String xml = new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8);
    var reader = new AnswerReader(provider, entityId(), consumer(), encryption, clock.instant());
    if (!reader.verified(Dom.parse(xml).getDocumentElement())) {
      throw new AnswerRefused("not signed");
    }
    return xml;
  }

  /**
   * Checks a logout message that came by redirect, and gives its text.
   *
   * @throws AnswerRefused when it is not signed by the identity provider
   */
  public String readRedirected(String url) throws AnswerRefused {
    return QueryReader.read(url, provider.keys());
  }

  private Envoy envoy() {
    return new Envoy(signing, bending);
  }

  private Map<String, String[]> form(String field, String xml, String relayState) {
    Map<String, String[]> form = new LinkedHashMap<>();
    form.put(field, new String[] {envoy().field(xml)});
    if (!relayState.isEmpty()) {
      form.put("RelayState", new String[] {relayState});
    }
    return form;
  }

  private Map<String, String> head(String destination) {
    Map<String, String> attributes = new LinkedHashMap<>();
    attributes.put("ID", "_" + UUID.randomUUID());
    attributes.put("Version", "2.0");
    attributes.put("IssueInstant", clock.instant().toString());
    attributes.put("Destination", destination);
    return attributes;
  }

  private String element(String name, Map<String, String> attributes, String children) {
    StringBuilder xml = new StringBuilder("<samlp:" + name + MESSAGES);
    attributes.forEach(
        (n, v) -> {
          if (!v.isEmpty()) {
            xml.append(' ').append(n).append("=\"").append(Dom.escape(v)).append('"');
          }
        });
    return xml
        + "><saml:Issuer>"
        + Dom.escape(entityId())
        + "</saml:Issuer>"
        + children
        + "</samlp:"
        + name
        + ">";
  }
}
