package eu.tessera.bench.browser;

import java.net.URI;
import java.net.http.HttpClient;

/**
 * Where the server is.
 *
 * @param client shared by all browsers: one caller at a time needs one connection, kept alive
 * @param origin of the plain port
 * @param publicOrigin as the server calls itself
 */
public record Site(HttpClient client, String origin, String publicOrigin) {
  public static Site at(int httpPort, String publicOrigin) {
    var client =
        HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
    return new Site(client, "http://127.0.0.1:" + httpPort, publicOrigin);
  }

  /** A path of the server, or an address as the server writes it, on the plain port. */
  public URI address(String pathOrAddress) {
    return URI.create(
        pathOrAddress.startsWith(publicOrigin)
            ? origin + pathOrAddress.substring(publicOrigin.length())
            : origin + pathOrAddress);
  }
}
