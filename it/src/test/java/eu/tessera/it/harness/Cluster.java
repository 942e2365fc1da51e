package eu.tessera.it.harness;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Two whole nodes on this machine, with one PostgreSQL and one grid, as behind a load balancer
 * without stickiness: a browser's next request may come to either.
 */
public final class Cluster implements AutoCloseable {
  private static final Duration CONNECT = Duration.ofSeconds(10);

  private final EmbeddedPostgres database;
  private final TesseraProcess firstProcess;
  private final TesseraProcess secondProcess;

  private Cluster(EmbeddedPostgres database, TesseraProcess first, TesseraProcess second) {
    this.database = database;
    this.firstProcess = first;
    this.secondProcess = second;
  }

  /** Starts the database and both nodes, and waits until both can serve the first page. */
  public static Cluster start() throws IOException, InterruptedException {
    Folders.withoutDataOf("node-1");
    Folders.withoutDataOf("node-2");
    var database = EmbeddedPostgres.builder().setServerConfig("fsync", "off").start();
    var grid = new int[] {TesseraProcess.freePort(), TesseraProcess.freePort()};
    var publicPort = TesseraProcess.freePort();
    var settings = shared(database, grid, publicPort);
    var ofFirst = new LinkedHashMap<>(settings);
    ofFirst.put("TESSERA_HTTPS_PORT", Integer.toString(publicPort));
    var first = TesseraProcess.start("node-1", ofFirst);
    // a node is the first member whose port is free, so they are started one after the other
    while (first.alive() && !listens(grid[0])) {
      Thread.sleep(100);
    }
    var second = TesseraProcess.start("node-2", settings);
    first.ready();
    second.ready();
    return new Cluster(database, first, second);
  }

  private static Map<String, String> shared(EmbeddedPostgres database, int[] grid, int port) {
    var key = new byte[32];
    new SecureRandom().nextBytes(key);
    return Map.of(
        "TESSERA_DEMO",
        "true",
        "TESSERA_BASE_URL",
        "https://localhost:" + port + "/cas",
        "TESSERA_DB_URL",
        "jdbc:postgresql://localhost:" + database.getPort() + "/postgres",
        "TESSERA_DB_USER",
        "postgres",
        "TESSERA_DB_PASSWORD",
        "postgres",
        "TESSERA_MASTER_KEY",
        Base64.getEncoder().encodeToString(key),
        "TESSERA_CLUSTER",
        "127.0.0.1:" + grid[0] + ",127.0.0.1:" + grid[1]);
  }

  private static boolean listens(int port) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      return socket.isConnected();
    } catch (IOException notYet) {
      return false;
    }
  }

  public Tessera first() {
    return firstProcess.tessera();
  }

  public Tessera second() {
    return secondProcess.tessera();
  }

  /** Ends the first node at once, as a power cut would. */
  public void killFirst() throws InterruptedException {
    firstProcess.kill();
  }

  /** A client that trusts both nodes, follows no redirect and keeps no cookie. */
  public HttpClient client() {
    return HttpClient.newBuilder()
        .sslContext(
            Tls.trusting(first().data().resolve("tls.pem"), second().data().resolve("tls.pem")))
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(CONNECT)
        .build();
  }

  @Override
  public void close() throws IOException, InterruptedException {
    firstProcess.close();
    secondProcess.close();
    database.close();
  }
}
