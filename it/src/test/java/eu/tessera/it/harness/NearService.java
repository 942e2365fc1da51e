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
import java.nio.file.StandardCopyOption;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * Services of CAS on one https port of this machine, each below a path of its own. They acknowledge
 * whatever they are sent, and remember it. Their certificate is Tessera's own, which the demo
 * trusts.
 */
public final class NearService implements AutoCloseable {
  private static final int MOST_TRIES = 150;

  private final Tessera tessera;
  private final HttpsServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final List<Path> definitions = new ArrayList<>();
  private final List<Heard> heard = new CopyOnWriteArrayList<>();

  /**
   * A request that came.
   *
   * @param query as it came, or empty
   * @param body as it came, or empty
   */
  public record Heard(String method, String path, String query, String body) {
    /** The fields of the form, or of the query where there is no form. */
    public Map<String, String> fields() {
      Map<String, String> fields = new LinkedHashMap<>();
      for (String pair : (body.isEmpty() ? query : body).split("&")) {
        String[] both = pair.split("=", 2);
        fields.put(both[0], URLDecoder.decode(both[both.length - 1], StandardCharsets.UTF_8));
      }
      return fields;
    }
  }

  private NearService(Tessera tessera) throws IOException, GeneralSecurityException {
    this.tessera = tessera;
    server = HttpsServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), 0), 50);
    server.setHttpsConfigurator(new HttpsConfigurator(identity(tessera.data())));
    server.setExecutor(threads);
    server.createContext("/", this::taken);
    server.start();
  }

  /** Starts the port; nothing is registered yet. */
  public static NearService started(Tessera tessera) throws IOException, GeneralSecurityException {
    return new NearService(tessera);
  }

  private static SSLContext identity(Path data) throws IOException, GeneralSecurityException {
    char[] password = Files.readString(data.resolve("tls.password")).strip().toCharArray();
    KeyStore store = KeyStore.getInstance(data.resolve("tls.p12").toFile(), password);
    var managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
    managers.init(store, password);
    SSLContext context = SSLContext.getInstance("TLS");
    context.init(managers.getKeyManagers(), null, null);
    return context;
  }

  /**
   * Registers one as an operator would, and waits until sign-ins to it name it.
   *
   * @param name of one word; people are shown "Near" before it
   * @param fields of its definition besides name, protocol, urls and assurance, as JSON; may be
   *     empty
   */
  public NearService with(String name, String fields) throws Exception {
    Path services = tessera.data().resolve("demo").resolve("services");
    Path fresh = Files.createTempFile(services, "near", ".tmp");
    Files.writeString(
        fresh,
        "{\"name\":\"Near %s\",\"protocol\":\"cas\",\"urls\":[\"%s\"],\"assurance\":\"LOW\"%s}"
            .formatted(name, home(name), fields.isEmpty() ? "" : "," + fields));
    Path definition = services.resolve("near-" + name + ".json");
    Files.move(fresh, definition, StandardCopyOption.REPLACE_EXISTING);
    definitions.add(definition);
    for (int i = 0; i < MOST_TRIES; i++) {
      if (HttpWalk.at(tessera).asks(home(name)).body().contains("Near " + name)) {
        return this;
      }
      Thread.sleep(200);
    }
    throw new IllegalStateException("Tessera did not take " + name + " up");
  }

  /** The address of such a service. */
  public String home(String name) {
    return "https://127.0.0.1:" + server.getAddress().getPort() + "/" + name + "/";
  }

  /** All that came to that path, the oldest first. */
  public List<Heard> heard(String path) {
    return heard.stream().filter(request -> request.path().equals(path)).toList();
  }

  private void taken(HttpExchange exchange) throws IOException {
    var address = exchange.getRequestURI();
    String query = address.getRawQuery() == null ? "" : address.getRawQuery();
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    heard.add(new Heard(exchange.getRequestMethod(), address.getPath(), query, body));
    byte[] answer = "<proxySuccess/>".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  /** Ends the port, and takes the definitions away. */
  @Override
  public void close() throws IOException {
    server.stop(0);
    threads.shutdownNow();
    for (Path definition : definitions) {
      Files.deleteIfExists(definition);
    }
  }
}
