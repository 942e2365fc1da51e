package eu.tessera.bench.flow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.server.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many services by CAS in this process that take part in single logout (CAS 3.0.3, 2.3.3). */
public final class CasCrew implements AutoCloseable {
  private static final int THREADS = 8;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final int many;
  private volatile Heard heard = new Heard(0);

  private CasCrew(HttpServer server, int many) {
    this.server = server;
    this.many = many;
  }

  /** Opens so many at a free port of the loopback address. */
  public static CasCrew of(int many) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var crew = new CasCrew(HttpServer.create(address, many), many);
    crew.server.createContext("/", crew::hear);
    crew.server.setExecutor(crew.threads);
    crew.server.start();
    return crew;
  }

  private void hear(HttpExchange exchange) throws IOException {
    try (exchange) {
      String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      exchange.sendResponseHeaders(200, -1);
      if (body.startsWith("logoutRequest=")) {
        heard.one();
      }
    }
  }

  /** Registers them all. */
  public void settleIn(Installation installation) throws IOException {
    for (int number = 0; number < many; number++) {
      installation.register(number, url(number));
    }
  }

  /** The first so many of them are visited from now on, and hear of it when that is over. */
  public Logout.Hearing hearing(int visited) {
    heard = new Heard(visited);
    return heard;
  }

  /** That service, as people come from it. */
  public Service service(int number, Site site) {
    return new Service(url(number), site);
  }

  /** Visits to those from that number to that. */
  public List<Logout.Visit> visits(int from, int to, Site site) {
    return IntStream.range(from, to).mapToObj(number -> visit(service(number, site))).toList();
  }

  private static Logout.Visit visit(Service service) {
    return browser ->
        service.validate(browser.get(service.login()).ticketFor(service.url()));
  }

  private String url(int number) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/service-" + number + "/";
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
