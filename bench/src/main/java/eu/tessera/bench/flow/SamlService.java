package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.UnexpectedAnswer;
import eu.tessera.bench.server.Installation;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.idp.peer.AnswerRefused;
import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** A service that uses Tessera by SAML and signs its requests. */
public final class SamlService {
  private static final Ask ASK =
      Ask.PLAIN.contexts(
          "minimum", "urn:oasis:names:tc:SAML:2.0:ac:classes:PasswordProtectedTransport");

  private static final Pattern LOGOUT =
      Pattern.compile("<md:SingleLogoutService[^>]*?/>", Pattern.DOTALL);
  private static final Pattern NAMES = Pattern.compile("<md:NameIDFormat>");
  private static final String SOAP =
      "<md:SingleLogoutService Binding=\"urn:oasis:names:tc:SAML:2.0:bindings:SOAP\""
          + " Location=\"%s\"/>";

  private final TestServiceProvider peer;
  private final SamlTerms terms;

  private SamlService(TestServiceProvider peer, SamlTerms terms) {
    this.peer = peer;
    this.terms = terms;
  }

  /**
   * Registers one at a running server, which takes it up within some seconds.
   *
   * @param name also of its host
   * @param key signs its requests
   */
  public static SamlService registered(
      String name, OwnKey key, SamlTerms terms, Installation installation, Site site)
      throws IOException, InterruptedException {
    return registered(name, key, terms, "", installation, site);
  }

  /**
   * The same for one that takes logouts by SOAP and no other way.
   *
   * @param logout its address for them; empty for one that takes them by the browser
   */
  static SamlService registered(
      String name,
      OwnKey key,
      SamlTerms terms,
      String logout,
      Installation installation,
      Site site)
      throws IOException, InterruptedException {
    var base = URI.create("https://" + name + ".example");
    String provider = new Browser(site).get("/cas/saml/metadata").body();
    OwnKey encryption =
        new NewKeys("Bench", Instant.now().minus(Duration.ofHours(1)), Duration.ofDays(1000))
            .encryption(2048);
    TestServiceProvider peer =
        TestServiceProvider.honest(base, key, encryption, provider, Clock.systemUTC());
    // what the metadata ask for would win over what the definition says
    String metadata = peer.metadata().replace("WantAssertionsSigned=\"true\"", "");
    if (!logout.isEmpty()) {
      metadata = NAMES.matcher(LOGOUT.matcher(metadata).replaceAll("")).replaceFirst(SOAP.formatted(logout) + "$0");
    }
    Map<String, Object> definition = new LinkedHashMap<>();
    definition.put("name", name);
    definition.put("protocol", "saml");
    definition.put("metadata", name + ".xml");
    definition.put("assurance", "LOW");
    definition.put("sign", terms.sign());
    definition.put("encrypt", terms.encrypt());
    installation.register(name, definition, metadata);
    return new SamlService(
        terms.encrypt().equals("never") ? peer.unencrypted() : peer, terms);
  }

  String entityId() {
    return peer.entityId();
  }

  /** Somebody with a session comes from here, and back with an answer. */
  void visited(Browser browser) throws IOException, InterruptedException {
    browser.get(request()).field("SAMLResponse");
  }

  /** Path and query of a new signed request. */
  String request() {
    return "/cas/saml/sso?" + peer.askByRedirect(ASK);
  }

  /** Reads an answer as strictly as a service should. */
  void receive(String samlResponse) {
    try {
      peer.receive(samlResponse);
    } catch (AnswerRefused refused) {
      throw new UnexpectedAnswer("the service refuses the answer: " + refused.getMessage());
    }
  }

  SamlTerms terms() {
    return terms;
  }
}
