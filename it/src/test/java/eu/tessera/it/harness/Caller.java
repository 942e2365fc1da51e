package eu.tessera.it.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * Somebody without a browser: speaks HTTP, keeps cookies by host, and goes only where told. For
 * what needs many at once, or answers that a browser would not show.
 */
public final class Caller {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private final HttpClient client;
  private String network = "";
  private String language = "";
  private final Map<String, Map<String, String>> cookies = new ConcurrentHashMap<>();

  /**
   * @param client shared by many; it must follow no redirect and keep no cookie
   */
  public Caller(HttpClient client) {
    this.client = client;
  }

  /** The same, who comes from that network address; Tessera must take this machine for a proxy. */
  public Caller from(String network) {
    this.network = network;
    return this;
  }

  /** The same, whose browser is set up for that language. */
  public Caller reading(String language) {
    this.language = language;
    return this;
  }

  /** Fetches an address. */
  public Answer get(String address) throws IOException, InterruptedException {
    return send(HttpRequest.newBuilder(URI.create(address)));
  }

  /** Fetches what is no text, such as a picture, with the cookies of now. */
  public byte[] bytes(String address) throws IOException, InterruptedException {
    var request = HttpRequest.newBuilder(URI.create(address)).timeout(PATIENCE);
    request.header("Cookie", held(URI.create(address)));
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray()).body();
  }

  /** Sends a form. */
  public Answer post(String address, Map<String, String> form)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(HttpRequest.BodyPublishers.ofString(encoded(form))));
  }

  /** Sends a text of another type. */
  public Answer post(String address, String contentType, String body)
      throws IOException, InterruptedException {
    return send(
        HttpRequest.newBuilder(URI.create(address))
            .header("Content-Type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body)));
  }

  /** Fetches an address, and where that leads as long as it is on the same host and port. */
  public Answer follow(Answer from) throws IOException, InterruptedException {
    Answer answer = from;
    while (!answer.location().isEmpty()
        && answer.target().getAuthority().equals(answer.address().getAuthority())) {
      answer = get(answer.target().toString());
    }
    return answer;
  }

  /** The value of the cookie that it holds for the host of an address, or empty. */
  public String cookie(String address, String name) {
    return cookies.getOrDefault(host(URI.create(address)), Map.of()).getOrDefault(name, "");
  }

  /** Holds that cookie from now on. */
  public Caller holding(String address, String name, String value) {
    jar(URI.create(address)).put(name, value);
    return this;
  }

  private Answer send(HttpRequest.Builder request) throws IOException, InterruptedException {
    var address = request.copy().build().uri();
    var held = held(address);
    if (!held.isEmpty()) {
      request.header("Cookie", held);
    }
    if (!network.isEmpty()) {
      request.header("X-Forwarded-For", network);
    }
    if (!language.isEmpty()) {
      request.header("Accept-Language", language);
    }
    var response =
        client.send(request.timeout(PATIENCE).build(), HttpResponse.BodyHandlers.ofString());
    response.headers().allValues("Set-Cookie").forEach(cookie -> keep(address, cookie));
    return new Answer(address, response);
  }

  private String held(URI address) {
    return jar(address).entrySet().stream()
        .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
        .collect(Collectors.joining("; "));
  }

  private void keep(URI address, String header) {
    var pair = header.split(";", 2)[0].split("=", 2);
    if (header.contains("Max-Age=0")) {
      jar(address).remove(pair[0]);
    } else {
      jar(address).put(pair[0], pair[1]);
    }
  }

  private Map<String, String> jar(URI address) {
    return cookies.computeIfAbsent(host(address), host -> new ConcurrentHashMap<>());
  }

  private static String host(URI address) {
    return address.getHost();
  }

  /** Fields as a form sends them. */
  public static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  /** A value as it stands in a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }
}
