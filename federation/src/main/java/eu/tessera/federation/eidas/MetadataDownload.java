package eu.tessera.federation.eidas;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import javax.net.ssl.SSLContext;

/**
 * Fetches metadata from files and over HTTP: bounded in time and size, and from the address that
 * was configured, not from one it points to.
 */
public final class MetadataDownload implements MetadataSource {
  private static final Duration CONNECT = Duration.ofSeconds(5);
  private static final Duration WHOLE = Duration.ofSeconds(15);

  private final HttpClient client;

  /**
   * @param trust which certificate authorities vouch for the addresses
   */
  public MetadataDownload(SSLContext trust) {
    this.client =
        HttpClient.newBuilder()
            .sslContext(trust)
            .followRedirects(Redirect.NEVER)
            .connectTimeout(CONNECT)
            .build();
  }

  @Override
  public CompletableFuture<byte[]> fetch(URI location) {
    if ("file".equals(location.getScheme())) {
      return read(Path.of(location));
    }
    HttpRequest request = HttpRequest.newBuilder(location).timeout(WHOLE).GET().build();
    CompletableFuture<HttpResponse<byte[]>> answer =
        client.sendAsync(request, r -> new BoundedBody(NodeMetadataReader.MAXIMUM_BYTES));
    // the client's own limit ends with the headers; a body that trickles needs one too
    return answer
        .copy()
        .orTimeout(WHOLE.toSeconds(), TimeUnit.SECONDS)
        .whenComplete((r, e) -> answer.cancel(true))
        .thenApply(MetadataDownload::body);
  }

  private static byte[] body(HttpResponse<byte[]> response) {
    if (response.statusCode() != 200) {
      throw new IllegalStateException("the address answers with status " + response.statusCode());
    }
    return response.body();
  }

  private static CompletableFuture<byte[]> read(Path file) {
    try {
      if (Files.size(file) > NodeMetadataReader.MAXIMUM_BYTES) {
        throw new IOException("the file is too large");
      }
      return CompletableFuture.completedFuture(Files.readAllBytes(file));
    } catch (IOException e) {
      return CompletableFuture.failedFuture(e);
    }
  }
}
