package eu.tessera.ejb.factor.password.leaked;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Logger;
import java.util.stream.Stream;

/**
 * Asks a server of Have I Been Pwned's range protocol (API 3, "Searching by range"): it is told the
 * first five of forty digits of the hash, which some thousand passwords share, and answers with the
 * rest of all of them, padded so that not even the length of the answer tells which was asked.
 * Where it does not answer in time, the shipped list is asked instead.
 */
final class RangeQuery implements LeakedPasswords {
  private static final Logger LOG = Logger.getLogger(RangeQuery.class.getName());
  private static final int TOLD = 5;

  private final HttpClient client;
  private final URI server;
  private final Duration patience;
  private final LeakedPasswords otherwise;

  /**
   * @param server ending in a slash, such as {@code https://api.pwnedpasswords.com/range/}
   */
  RangeQuery(HttpClient client, URI server, Duration patience, LeakedPasswords otherwise) {
    this.client = client;
    this.server = server;
    this.patience = patience;
    this.otherwise = otherwise;
  }

  @Override
  public boolean contains(String password) {
    String hash = Sha1.of(password);
    try {
      return answer(hash.substring(0, TOLD)).anyMatch(line -> names(line, hash.substring(TOLD)));
    } catch (IOException away) {
      // not the exception's text: it might name the range that was asked
      LOG.warning(
          "the server of leaked passwords did not answer ("
              + away.getClass().getSimpleName()
              + "); a new password was held against the shipped list only");
      return otherwise.contains(password);
    }
  }

  private Stream<String> answer(String range) throws IOException {
    HttpRequest request =
        HttpRequest.newBuilder(server.resolve(range))
            .header("Add-Padding", "true")
            .header("User-Agent", "Tessera")
            .timeout(patience)
            .build();
    CompletableFuture<HttpResponse<byte[]>> asked =
        client.sendAsync(request, BodyHandlers.ofByteArray());
    try {
      HttpResponse<byte[]> response = asked.get(patience.toMillis(), TimeUnit.MILLISECONDS);
      if (response.statusCode() != 200) {
        throw new IOException("another status than 200");
      }
      return new String(response.body(), StandardCharsets.US_ASCII).lines();
    } catch (ExecutionException | TimeoutException away) {
      throw new IOException(away);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IOException(stopped);
    } finally {
      // the time is for all of the answer: what comes later is not waited for
      asked.cancel(true);
    }
  }

  /** Padding is lines with a count of nought. */
  private static boolean names(String line, String rest) {
    int colon = line.indexOf(':');
    return colon == rest.length()
        && line.regionMatches(true, 0, rest, 0, colon)
        && !line.substring(colon + 1).strip().equals("0");
  }
}
