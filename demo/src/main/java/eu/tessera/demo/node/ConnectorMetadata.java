package eu.tessera.demo.node;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/**
 * Tessera's metadata, fetched when the first request arrives (Tessera starts after the demo) and
 * again after a minute. That they are Tessera's is known by where they were fetched, over TLS with
 * the authorities this server trusts; that they are whole, by their signature, which the reader
 * checks.
 */
final class ConnectorMetadata {
  private static final Duration FRESH = Duration.ofMinutes(1);
  private static final int LONGEST = 1 << 20;

  private final HttpClient http =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
  private final URI address;
  private final Clock clock;
  private String text = "";
  private Instant fetched = Instant.MIN;

  /**
   * @param tessera Tessera's base address
   */
  ConnectorMetadata(URI tessera, Clock clock) {
    this.address =
        URI.create(tessera + "/eidas/metadata/" + tessera.getHost().replace('.', '-') + ".xml");
    this.clock = clock;
  }

  /** Where they are, which is also what Tessera must call itself (IA 1.4, 6.4). */
  String address() {
    return address.toString();
  }

  /**
   * The text.
   *
   * @throws IOException when Tessera does not hand it out
   */
  synchronized String text() throws IOException {
    if (fetched.plus(FRESH).isBefore(clock.instant())) {
      text = fetch();
      fetched = clock.instant();
    }
    return text;
  }

  private String fetch() throws IOException {
    var request = HttpRequest.newBuilder(address).timeout(Duration.ofSeconds(10)).build();
    try {
      var answer = http.send(request, BodyHandlers.ofInputStream());
      try (var body = answer.body()) {
        byte[] xml = body.readNBytes(LONGEST + 1);
        if (answer.statusCode() != 200 || xml.length > LONGEST) {
          throw new IOException("status " + answer.statusCode() + ", " + xml.length + " bytes");
        }
        return new String(xml, StandardCharsets.UTF_8);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted", e);
    }
  }
}
