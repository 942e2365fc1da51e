package eu.tessera.it.harness;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javax.net.ssl.SSLContext;

/**
 * A running Tessera, as seen from outside.
 *
 * @param httpPort its port without TLS
 * @param httpsPort its port with TLS
 * @param data its data folder
 * @param log what it prints
 */
public record Tessera(int httpPort, int httpsPort, Path data, Path log) {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  /** Its base address, {@code https://localhost:port/cas}. */
  public URI baseUrl() {
    return URI.create("https://localhost:" + httpsPort + "/cas");
  }

  /** The address of a page, such as {@code /login?renew=true}. */
  public String page(String path) {
    return baseUrl() + path;
  }

  /** The address of a page of the demo world, such as {@code /budget}. */
  public String demo(String path) {
    return "https://127.0.0.1:" + httpsPort + "/demo" + path;
  }

  /** All it has logged under a reference that a page showed; empty if there is nothing. */
  public String logged(String reference) {
    try (var lines = Files.lines(log)) {
      return lines.filter(line -> line.contains("[" + reference + "]")).collect(joining("\n"));
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** A client that trusts its certificate, follows no redirect and keeps no cookie. */
  public HttpClient client() {
    return HttpClient.newBuilder()
        .sslContext(trust())
        .followRedirects(HttpClient.Redirect.NEVER)
        .connectTimeout(PATIENCE)
        .build();
  }

  /** What trusts its certificate and no other. */
  public SSLContext trust() {
    return Tls.trusting(data.resolve("tls.pem"));
  }

  /** Fetches a page by GET. */
  public HttpResponse<String> get(String path) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(page(path))).timeout(PATIENCE).build();
    return client().send(request, HttpResponse.BodyHandlers.ofString());
  }
}
