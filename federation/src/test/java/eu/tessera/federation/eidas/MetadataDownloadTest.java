package eu.tessera.federation.eidas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.NoSuchAlgorithmException;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MetadataDownloadTest {
  private final AtomicInteger elsewhere = new AtomicInteger();
  private HttpServer server;
  private MetadataDownload download;

  @BeforeEach
  void serve() throws IOException, NoSuchAlgorithmException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    answer("/good", 200, 10);
    answer("/missing", 404, 10);
    answer("/large", 200, NodeMetadataReader.MAXIMUM_BYTES + 1);
    server.createContext(
        "/moved",
        exchange -> {
          exchange.getResponseHeaders().add("Location", "/elsewhere");
          exchange.sendResponseHeaders(302, -1);
          exchange.close();
        });
    server.createContext(
        "/elsewhere",
        exchange -> {
          elsewhere.incrementAndGet();
          exchange.sendResponseHeaders(200, -1);
          exchange.close();
        });
    server.start();
    download = new MetadataDownload(SSLContext.getDefault());
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void an_address_is_fetched() {
    assertThat(download.fetch(at("/good")).join()).hasSize(10);
  }

  @Test
  void a_file_is_read(@TempDir Path folder) throws IOException {
    Path file = Files.write(folder.resolve("m.xml"), new byte[7]);
    assertThat(download.fetch(file.toUri()).join()).hasSize(7);
  }

  @Test
  void an_answer_that_is_none_is_refused() {
    refused("/missing", "404");
  }

  @Test
  void an_answer_too_large_is_refused() {
    refused("/large", "more than is allowed");
  }

  @Test
  void nobody_is_followed_to_another_address() {
    refused("/moved", "302");
    assertThat(elsewhere).hasValue(0);
  }

  private void refused(String path, String reason) {
    assertThatThrownBy(() -> download.fetch(at(path)).join()).hasMessageContaining(reason);
  }

  private URI at(String path) {
    return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path);
  }

  private void answer(String path, int status, int length) {
    server.createContext(
        path,
        exchange -> {
          exchange.sendResponseHeaders(status, length);
          try (exchange) {
            exchange.getResponseBody().write(new byte[length]);
          }
        });
  }
}
