package eu.tessera.it.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A SAML service under a host name that could be registered, over TLS, which signs all it says and
 * says it by POST: {@code /} asks for a sign-in, {@code /acs} takes the answer and offers a logout,
 * {@code /slo} takes the answer to that.
 */
public final class Shop implements AutoCloseable {
  private static final String NAME = "shop.other-test.example";
  private static final Pattern NAME_ID = Pattern.compile("<[\\w:]*NameID([^>]*)>([^<]+)<");
  private static final Pattern INDEX = Pattern.compile("SessionIndex=\"([^\"]+)\"");
  private static final Pattern FIRST_NAME =
      Pattern.compile("Name=\"firstName\".*?AttributeValue[^>]*>([^<]+)<", Pattern.DOTALL);

  private final String provider;
  private final ServiceKeys keys;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private volatile String asked = "";

  private Shop(String provider, Path folder) throws Exception {
    this.provider = provider;
    this.keys = ServiceKeys.fresh(folder, "shop");
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(tls(folder.resolve("shop.p12"))));
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  /**
   * Opens it and registers it.
   *
   * @param provider the base address of that Tessera, as the world knows it
   * @param folder where its keys are made
   */
  public static Shop registered(Tessera tessera, String provider, Path folder) throws Exception {
    var shop = new Shop(provider, folder);
    Registration.of(
        tessera,
        "shop",
        "The shop",
        shop.metadata(),
        "\"assurance\":\"LOW\",\"attributes\":[\"firstName\"]");
    return shop;
  }

  /** The address of one of its pages. */
  public String page(String path) {
    return "https://" + NAME + ":" + server.getAddress().getPort() + path;
  }

  private static SSLContext tls(Path store) throws Exception {
    char[] password = ServiceKeys.PASSWORD.toCharArray();
    var own = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    own.init(KeyStore.getInstance(store.toFile(), password), password);
    var context = SSLContext.getInstance("TLS");
    context.init(own.getKeyManagers(), null, null);
    return context;
  }

  private String metadata() throws IOException {
    return """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%1$s">
          <md:SPSSODescriptor AuthnRequestsSigned="true"
              protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:KeyDescriptor use="signing">
              <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                <ds:X509Certificate>%2$s</ds:X509Certificate>
              </ds:X509Data></ds:KeyInfo>
            </md:KeyDescriptor>
            <md:SingleLogoutService Location="%3$s"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"/>
            <md:AssertionConsumerService index="0" Location="%4$s"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"/>
          </md:SPSSODescriptor>
        </md:EntityDescriptor>
        """
        .formatted(
            page("/metadata"),
            Files.readString(keys.certificate()).replaceAll("-----[^-]+-----|\\s", ""),
            page("/slo"),
            page("/acs"));
  }

  private void answer(HttpExchange exchange) throws IOException {
    try {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      send(
          exchange,
          switch (exchange.getRequestURI().getPath()) {
            case "/" -> form("/saml/sso", message("AuthnRequest", ""), "Sign in");
            case "/acs" -> arrived(xml(body));
            case "/slo" -> gone(xml(body));
            default -> "";
          });
    } catch (Exception failed) {
      send(exchange, "<p data-field=\"outcome\">" + failed.getClass().getSimpleName() + "</p>");
    }
  }

  private static void send(HttpExchange exchange, String main) throws IOException {
    byte[] page =
        ("<!DOCTYPE html><title>The shop</title><main>" + main + "</main>")
            .getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
    exchange.sendResponseHeaders(200, page.length);
    try (var out = exchange.getResponseBody()) {
      out.write(page);
    }
  }

  private String arrived(String xml) throws Exception {
    ours(xml, "/acs");
    Matcher name = found(NAME_ID, xml);
    String subject =
        "<a:NameID%s>%s</a:NameID>".formatted(name.group(1), name.group(2))
            + "<p:SessionIndex>%s</p:SessionIndex>".formatted(found(INDEX, xml).group(1));
    return "<p data-field=\"NameID\">%s</p><p data-field=\"firstName\">%s</p>"
            .formatted(name.group(2), found(FIRST_NAME, xml).group(1))
        + form("/saml/slo", message("LogoutRequest", subject), "Sign out");
  }

  private String gone(String xml) {
    ours(xml, "/slo");
    boolean success = xml.contains(":status:Success") && !xml.contains(":status:Partial");
    return "<p data-field=\"outcome\">" + (success ? "Success" : "refused") + "</p>";
  }

  /** Or it is the answer to something else, or for somebody else. */
  private void ours(String xml, String place) {
    if (!xml.contains("InResponseTo=\"" + asked + "\"")
        || !xml.contains("Destination=\"" + page(place) + "\"")) {
      throw new IllegalArgumentException("not an answer to what was asked last: " + xml);
    }
  }

  private static Matcher found(Pattern pattern, String xml) {
    Matcher place = pattern.matcher(xml);
    if (!place.find()) {
      throw new IllegalArgumentException("no " + pattern + " in " + xml);
    }
    return place;
  }

  private String form(String path, byte[] message, String button) {
    return """
        <form method="post" action="%s"><input type="hidden" name="SAMLRequest" value="%s">
        <button>%s</button></form>
        """
        .formatted(provider + path, Base64.getEncoder().encodeToString(message), button);
  }

  private byte[] message(String kind, String content) throws Exception {
    asked = "_" + UUID.randomUUID();
    String path = kind.equals("AuthnRequest") ? "/saml/sso" : "/saml/slo";
    return SignedXml.of(
        """
        <p:%1$s xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"
            xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion" ID="%2$s" Version="2.0"
            IssueInstant="%3$s" Destination="%4$s"><a:Issuer>%5$s</a:Issuer>%6$s</p:%1$s>
        """
            .formatted(
                kind,
                asked,
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                provider + path,
                page("/metadata"),
                content),
        keys.privateKey());
  }

  private static String xml(String form) {
    String field =
        Arrays.stream(form.split("&"))
            .filter(f -> f.startsWith("SAMLResponse="))
            .findFirst()
            .orElseThrow()
            .substring("SAMLResponse=".length());
    return new String(
        Base64.getMimeDecoder().decode(URLDecoder.decode(field, StandardCharsets.UTF_8)),
        StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
