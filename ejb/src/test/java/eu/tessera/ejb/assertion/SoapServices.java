package eu.tessera.ejb.assertion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.tessera.federation.saml.idp.peer.AnswerRefused;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;

/** Services that take logouts by SOAP over TLS, and a place at which nobody ever answers. */
final class SoapServices implements AutoCloseable {
  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final Pattern ID = Pattern.compile(" ID=\"([^\"]+)\"");

  private static final String CONFIRMED =
      "<e:Envelope xmlns:e='http://schemas.xmlsoap.org/soap/envelope/'><e:Body><p:LogoutResponse"
          + " xmlns:p='urn:oasis:names:tc:SAML:2.0:protocol' InResponseTo='%s'><p:Status>"
          + "<p:StatusCode Value='urn:oasis:names:tc:SAML:2.0:status:Success'/></p:Status>"
          + "</p:LogoutResponse></e:Body></e:Envelope>";

  private final HttpsServer server;
  private final ServerSocket dead;
  private final SSLContext tls;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();

  SoapServices(Path folder) throws Exception {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    tls = tls(KeyStore.getInstance(keys(folder).toFile(), PASSWORD));
    server = HttpsServer.create(new InetSocketAddress(loopback, 0), 200);
    server.setHttpsConfigurator(new HttpsConfigurator(tls));
    server.setExecutor(threads);
    server.start();
    dead = new ServerSocket(0, 200, loopback); // takes connections, and says nothing ever
  }

  /** Trusts these services. */
  SSLContext trust() {
    return tls;
  }

  /** Where that service is told; it answers with {@code status} once it has checked the message. */
  String polite(String name, TestServiceProvider service, String status) {
    server.createContext("/" + name, exchange -> answer(exchange, name, service, status));
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  /**
   * Where a service is told that looks at nothing and confirms: of a hundred at once, what is
   * measured is then our side and not the hundred services on the same machine.
   */
  String trusting(String name) {
    server.createContext("/" + name, exchange -> confirm(exchange, name));
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
  }

  private void confirm(HttpExchange exchange, String name) throws IOException {
    Matcher id =
        ID.matcher(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    if (!id.find()) {
      exchange.sendResponseHeaders(500, -1);
      return;
    }
    told.add(name);
    say(exchange, CONFIRMED.formatted(id.group(1)));
  }

  String dead(String name) {
    return "https://127.0.0.1:" + dead.getLocalPort() + "/" + name;
  }

  /** The services that were told by a message that was signed and addressed to them, in order. */
  List<String> told() {
    return told;
  }

  /** Why services did not take what they got. */
  List<String> refused() {
    return refused;
  }

  private void answer(HttpExchange exchange, String name, TestServiceProvider sp, String status)
      throws IOException {
    String envelope = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    try {
      String xml = sp.readPosted(base64(envelope.replaceAll("(?s)^.*<S:Body>|</S:Body>.*$", "")));
      Matcher id = ID.matcher(xml);
      String here = exchange.getRequestURI().getPath();
      if (!id.find() || !xml.contains(here + "\"") || !xml.contains("name-at-" + name + "<")) {
        throw new AnswerRefused("not for " + name + ": " + xml);
      }
      told.add(name);
      String response = sp.loggedOutByPost(id.group(1), status, "").get("SAMLResponse")[0];
      say(
          exchange,
          "<e:Envelope xmlns:e=\"http://schemas.xmlsoap.org/soap/envelope/\"><e:Header/><e:Body>"
              + new String(Base64.getDecoder().decode(response), StandardCharsets.UTF_8)
                  .replaceFirst("^<\\?xml[^>]*\\?>", "")
              + "</e:Body></e:Envelope>");
    } catch (AnswerRefused | RuntimeException e) {
      refused.add(e.toString());
      exchange.sendResponseHeaders(500, -1);
    }
  }

  private static void say(HttpExchange exchange, String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    exchange.getResponseHeaders().set("Content-Type", "text/xml");
    exchange.sendResponseHeaders(200, bytes.length);
    try (OutputStream out = exchange.getResponseBody()) {
      out.write(bytes);
    }
  }

  private static String base64(String text) {
    return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }

  private static SSLContext tls(KeyStore own) throws Exception {
    KeyManagerFactory keys = KeyManagerFactory.getInstance("PKIX");
    keys.init(own, PASSWORD);
    KeyStore known = KeyStore.getInstance("PKCS12");
    known.load(null, null);
    known.setCertificateEntry("them", own.getCertificate("them"));
    TrustManagerFactory trust = TrustManagerFactory.getInstance("PKIX");
    trust.init(known);
    SSLContext tls = SSLContext.getInstance("TLS");
    tls.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
    return tls;
  }

  /** A key whose certificate names the loopback address, by the JDK's own tool. */
  private static Path keys(Path folder) throws Exception {
    Path store = folder.resolve("services.p12");
    String command =
        "-genkeypair -alias them -keyalg EC -groupname secp256r1 -dname CN=them -validity 30"
            + " -ext san=ip:127.0.0.1 -storetype PKCS12 -storepass changeit -keystore";
    List<String> words = new java.util.ArrayList<>(List.of(command.split(" ")));
    words.add(0, Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
    words.add(store.toString());
    Process tool = new ProcessBuilder(words).redirectErrorStream(true).start();
    String said = new String(tool.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    if (tool.waitFor() != 0) {
      throw new IllegalStateException(said);
    }
    return store;
  }

  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    dead.close();
  }
}
