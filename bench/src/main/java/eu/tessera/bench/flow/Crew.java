package eu.tessera.bench.flow;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.UnexpectedAnswer;
import eu.tessera.bench.server.Installation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

/** Many services by CAS in this process that take part in single logout (CAS 3.0.3, 2.3.3). */
public final class Crew implements AutoCloseable {
  private static final int PATIENCE_SECONDS = 30;
  private static final int THREADS = 8;

  private final HttpServer server;
  private final ExecutorService threads = Executors.newFixedThreadPool(THREADS);
  private final Semaphore told = new Semaphore(0);
  private final int many;

  private Crew(HttpServer server, int many) {
    this.server = server;
    this.many = many;
  }

  /** Opens so many at a free port of the loopback address. */
  public static Crew of(int many) throws IOException {
    var address = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    var crew = new Crew(HttpServer.create(address, many), many);
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
        told.release();
      }
    }
  }

  /** Registers them all. */
  public void settleIn(Installation installation) throws IOException {
    for (int number = 0; number < many; number++) {
      installation.register(number, url(number));
    }
  }

  /** The services, as people come from them. */
  public List<Service> services(Site site) {
    return IntStream.range(0, many).mapToObj(i -> new Service(url(i), site)).toList();
  }

  private String url(int number) {
    return "http://127.0.0.1:" + server.getAddress().getPort() + "/service-" + number + "/";
  }

  /** Waits until all of them were told that a session is over. */
  void awaitAll() throws InterruptedException {
    if (!told.tryAcquire(many, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new UnexpectedAnswer(
          (many - told.availablePermits()) + " of " + many + " services were not told");
    }
  }

  @Override
  public void close() {
    server.stop(0);
    threads.shutdownNow();
  }
}
