package eu.tessera.ejb.proxy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** A service with a callback, which answers as it is told and remembers what it was asked. */
final class TestCallbackServer implements AutoCloseable {
  /** The names that its certificate is for. */
  static final String NAME = "callback.example";

  private static final char[] PASSWORD = "changeit".toCharArray();
  private static final SSLContext TLS = context();

  final List<String> asked = new CopyOnWriteArrayList<>();
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final HttpsServer server;
  private volatile Behaviour behaviour = exchange -> answer(exchange, 200, "<proxySuccess/>");

  interface Behaviour {
    void handle(HttpExchange exchange) throws Exception;
  }

  TestCallbackServer() throws IOException {
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setHttpsConfigurator(new HttpsConfigurator(TLS));
    server.setExecutor(threads);
    server.createContext("/", this::handle);
    server.start();
  }

  int port() {
    return server.getAddress().getPort();
  }

  TestCallbackServer behaving(Behaviour next) {
    behaviour = next;
    return this;
  }

  /** Trusts the server's certificate and no other. */
  static SSLSocketFactory trusting() {
    return TLS.getSocketFactory();
  }

  static void answer(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void handle(HttpExchange exchange) throws IOException {
    asked.add(
        exchange.getRequestMethod()
            + " "
            + exchange.getRequestURI()
            + " "
            + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
    try {
      behaviour.handle(exchange);
    } catch (Exception gone) {
      exchange.close();
    }
  }

  /** The JDK's own tool makes the certificate, so that no key lies among the sources. */
  private static SSLContext context() {
    try {
      Path folder = Files.createTempDirectory("callback");
      Path file = folder.resolve("keys.p12");
      int made =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                  "-genkeypair",
                  "-keyalg",
                  "EC",
                  "-groupname",
                  "secp256r1",
                  "-alias",
                  "server",
                  "-dname",
                  "CN=callback",
                  "-validity",
                  "2",
                  "-storetype",
                  "PKCS12",
                  "-storepass",
                  new String(PASSWORD),
                  "-keystore",
                  file.toString(),
                  "-ext",
                  "SAN=dns:" + NAME + ",ip:127.0.0.1")
              .redirectErrorStream(true)
              .redirectOutput(folder.resolve("out").toFile())
              .start()
              .waitFor();
      if (made != 0) {
        throw new AssertionError(Files.readString(folder.resolve("out")));
      }
      KeyStore keys = KeyStore.getInstance(file.toFile(), PASSWORD);
      var keyManagers = KeyManagerFactory.getInstance("PKIX");
      keyManagers.init(keys, PASSWORD);
      KeyStore trusted = KeyStore.getInstance("PKCS12");
      trusted.load(null, null);
      trusted.setCertificateEntry("server", keys.getCertificate("server"));
      var trustManagers = TrustManagerFactory.getInstance("PKIX");
      trustManagers.init(trusted);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(keyManagers.getKeyManagers(), trustManagers.getTrustManagers(), null);
      return context;
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
