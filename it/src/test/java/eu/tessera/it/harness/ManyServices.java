package eu.tessera.it.harness;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterOutputStream;

/**
 * Many SAML services on one port, each under a host name of its own, that hear of logouts through
 * the browser only. The first of them say nothing when they are told, for as long as the test runs.
 */
public final class ManyServices implements AutoCloseable {
  private static final Pattern ID = Pattern.compile(" ID=\"([^\"]+)\"");
  private static final String SIGNED_BY = "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256";

  private final Tessera tessera;
  private final int many;
  private final int silent;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final CountDownLatch over = new CountDownLatch(1);
  private final Map<String, Integer> asked = new ConcurrentHashMap<>();
  private final PrivateKey key;
  private final String certificate;

  private ManyServices(Tessera tessera, int many, int silent) throws Exception {
    this.tessera = tessera;
    this.many = many;
    this.silent = silent;
    ServiceKeys keys = ServiceKeys.fresh(Files.createTempDirectory("many"), "many");
    byte[] der = Base64.getMimeDecoder().decode(inside(keys.key()));
    this.key = KeyFactory.getInstance("RSA").generatePrivate(new PKCS8EncodedKeySpec(der));
    this.certificate = inside(keys.certificate());
    server = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 200);
    server.setExecutor(threads);
    server.createContext("/slo", this::told);
    server.start();
  }

  private static String inside(Path pem) throws IOException {
    return Files.readString(pem).replaceAll("-----[^-]+-----|\\s", "");
  }

  /**
   * Starts and registers them, and waits until all are known.
   *
   * @param silent how many of them never answer
   */
  public static ManyServices registered(Tessera tessera, int many, int silent) throws Exception {
    ManyServices services = new ManyServices(tessera, many, silent);
    Path folder = tessera.data().resolve("demo").resolve("services");
    for (int i = 0; i < many; i++) {
      Files.writeString(folder.resolve("many" + i + ".xml"), services.metadata(i));
      Files.writeString(
          folder.resolve("many" + i + ".json"),
          "{\"name\":\"Many %1$d\",\"protocol\":\"saml\",\"metadata\":\"many%1$d.xml\","
                  .formatted(i)
              + "\"assurance\":\"LOW\",\"startsHere\":true}");
    }
    for (int i = 0; i < many; i++) {
      services.awaitKnown(i);
    }
    return services;
  }

  private void awaitKnown(int service) throws Exception {
    for (int tries = 0; tries < 300; tries++) {
      if (!tessera.get(start(service)).body().contains("T-201")) {
        return;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Tessera did not take service " + service + " up");
  }

  /** Path of Tessera's at which a sign-in to that service begins. */
  public String start(int service) {
    return "/saml/start?provider=" + base(service);
  }

  /** How many services have been told, each of them once. */
  public long toldOnce() {
    return asked.values().stream().filter(times -> times == 1).count();
  }

  private String base(int service) {
    return "http://many" + service + ".localhost:" + server.getAddress().getPort();
  }

  private String metadata(int service) {
    return """
        <md:EntityDescriptor xmlns:md="urn:oasis:names:tc:SAML:2.0:metadata" entityID="%1$s">
          <md:SPSSODescriptor protocolSupportEnumeration="urn:oasis:names:tc:SAML:2.0:protocol">
            <md:KeyDescriptor use="signing">
              <ds:KeyInfo xmlns:ds="http://www.w3.org/2000/09/xmldsig#"><ds:X509Data>
                <ds:X509Certificate>%2$s</ds:X509Certificate>
              </ds:X509Data></ds:KeyInfo>
            </md:KeyDescriptor>
            <md:SingleLogoutService Location="%1$s/slo"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-Redirect"/>
            <md:AssertionConsumerService index="0" Location="%1$s/acs"
                Binding="urn:oasis:names:tc:SAML:2.0:bindings:HTTP-POST"/>
          </md:SPSSODescriptor>
        </md:EntityDescriptor>
        """
        .formatted(base(service), certificate);
  }

  private void told(HttpExchange exchange) throws IOException {
    String host = exchange.getRequestHeaders().getFirst("Host");
    asked.merge(host, 1, Integer::sum);
    int service = Integer.parseInt(host.replaceAll("many|\\..*", ""));
    try {
      if (service < silent) {
        over.await();
        exchange.close();
        return;
      }
      String query = exchange.getRequestURI().getRawQuery();
      exchange.getResponseHeaders().set("Location", answer(base(service), request(query)));
      exchange.sendResponseHeaders(302, -1);
    } catch (GeneralSecurityException failed) {
      exchange.sendResponseHeaders(500, -1);
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
    }
  }

  private static String request(String query) throws IOException {
    String field = query.replaceFirst(".*SAMLRequest=([^&]*).*", "$1");
    ByteArrayOutputStream xml = new ByteArrayOutputStream();
    try (InflaterOutputStream inflated = new InflaterOutputStream(xml, new Inflater(true))) {
      inflated.write(
          Base64.getMimeDecoder().decode(URLDecoder.decode(field, StandardCharsets.UTF_8)));
    }
    Matcher id = ID.matcher(xml.toString(StandardCharsets.UTF_8));
    if (!id.find()) {
      throw new IOException("no request");
    }
    return id.group(1);
  }

  private String answer(String entity, String id) throws IOException, GeneralSecurityException {
    String there = tessera.page("/saml/slo");
    String xml =
        """
        <p:LogoutResponse xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol" ID="_%s" Version="2.0"
            IssueInstant="%s" Destination="%s" InResponseTo="%s">
          <a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">%s</a:Issuer>
          <p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status>
        </p:LogoutResponse>
        """
            .formatted(
                UUID.randomUUID(),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                there,
                id,
                entity);
    ByteArrayOutputStream deflated = new ByteArrayOutputStream();
    Deflater raw = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
    try (DeflaterOutputStream out = new DeflaterOutputStream(deflated, raw)) {
      out.write(xml.getBytes(StandardCharsets.UTF_8));
    }
    String query = "SAMLResponse=" + encoded(deflated.toByteArray()) + "&SigAlg=" + url(SIGNED_BY);
    Signature signature = Signature.getInstance("SHA256withRSA");
    signature.initSign(key);
    signature.update(query.getBytes(StandardCharsets.US_ASCII));
    return there + "?" + query + "&Signature=" + encoded(signature.sign());
  }

  private static String encoded(byte[] bytes) {
    return url(Base64.getEncoder().encodeToString(bytes));
  }

  private static String url(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Takes their definitions away again, and stops. */
  @Override
  public void close() throws IOException {
    over.countDown();
    server.stop(0);
    threads.shutdownNow();
    Path folder = tessera.data().resolve("demo").resolve("services");
    for (int i = 0; i < many; i++) {
      Files.deleteIfExists(folder.resolve("many" + i + ".json"));
      Files.deleteIfExists(folder.resolve("many" + i + ".xml"));
    }
  }
}
