package eu.tessera.ejb.assertion;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestTls;
import eu.tessera.federation.saml.idp.peer.AnswerRefused;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;

/** Services that take logouts by SOAP over TLS, and a place at which nobody ever answers. */
final class SoapServices implements AutoCloseable {
  private static final SSLContext TLS = TestTls.context("soap.example");
  private static final Pattern ID = Pattern.compile(" ID=\"([^\"]+)\"");

  private static final String CONFIRMED =
      """
      <e:Envelope xmlns:e="http://schemas.xmlsoap.org/soap/envelope/"
          xmlns:p="urn:oasis:names:tc:SAML:2.0:protocol"><e:Body>
        <p:LogoutResponse ID="_%3$s" Version="2.0" IssueInstant="%4$s" InResponseTo="%1$s">
          <a:Issuer xmlns:a="urn:oasis:names:tc:SAML:2.0:assertion">%2$s</a:Issuer>
          <p:Status><p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Success"/></p:Status>
        </p:LogoutResponse></e:Body></e:Envelope>
      """;

  private final HttpsServer server;
  private final ServerSocket dead;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<String> told = new CopyOnWriteArrayList<>();
  private final List<String> refused = new CopyOnWriteArrayList<>();
  private final CountDownLatch release = new CountDownLatch(1);
  private final Semaphore held = new Semaphore(0);

  SoapServices() throws IOException {
    InetAddress loopback = InetAddress.getByName("127.0.0.1");
    server = HttpsServer.create(new InetSocketAddress(loopback, 0), 200);
    server.setHttpsConfigurator(new HttpsConfigurator(TLS));
    server.setExecutor(threads);
    server.start();
    dead = new ServerSocket(0, 200, loopback); // takes connections, and says nothing ever
  }

  /** Trusts these services. */
  SSLSocketFactory trust() {
    return TLS.getSocketFactory();
  }

  /** Where that service is told; it answers with {@code status} once it has checked the message. */
  String polite(String name, TestServiceProvider service, String status) {
    server.createContext("/" + name, exchange -> answer(exchange, name, service, status));
    return address(name);
  }

  /**
   * Where a service is told that looks at nothing and confirms without a signature: of a hundred at
   * once, what is measured is then our side and not the hundred services on the same machine.
   */
  String trusting(String name, TestServiceProvider service) {
    return saying(name, id -> confirmed(service.entityId(), id));
  }

  /** Where a service says something of the test's own, given the identifier of our request. */
  String saying(String name, UnaryOperator<String> words) {
    server.createContext(
        "/" + name,
        exchange -> {
          String text =
              new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
          Matcher id = ID.matcher(text);
          told.add(name);
          say(exchange, words.apply(id.find() ? id.group(1) : ""));
        });
    return address(name);
  }

  /** An unsigned answer as it should be. */
  String confirmed(String entityId, String requestId) {
    return CONFIRMED.formatted(requestId, entityId, UUID.randomUUID(), TestClock.START);
  }

  /** Where a service is told that answers with that status and sends the caller on. */
  String sendingOn(String name, int status, String there) {
    server.createContext(
        "/" + name,
        exchange -> {
          told.add(name);
          exchange.getResponseHeaders().set("Location", there);
          exchange.sendResponseHeaders(status, -1);
        });
    return address(name);
  }

  /** Where a service holds what it is told, and hangs up once it is released. */
  String holding(String name) {
    server.createContext(
        "/" + name,
        exchange -> {
          held.release();
          try {
            release.await();
          } catch (InterruptedException over) {
            Thread.currentThread().interrupt();
          }
          exchange.close();
        });
    return address(name);
  }

  /** Waits until so many services hold a message, all at the same time. */
  void awaitHeld(int many) throws InterruptedException {
    held.acquire(many);
  }

  void release() {
    release.countDown();
  }

  /** An address at which nobody ever answers, though it takes connections. */
  String dead(String name) {
    return "https://127.0.0.1:" + dead.getLocalPort() + "/" + name;
  }

  private String address(String name) {
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/" + name;
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

  @Override
  public void close() throws IOException {
    release();
    server.stop(0);
    threads.shutdownNow();
    dead.close();
  }
}
