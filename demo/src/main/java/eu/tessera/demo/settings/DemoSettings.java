package eu.tessera.demo.settings;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The three facts that the demo world needs.
 *
 * @param tessera Tessera's public base address, without a slash at the end
 * @param httpsPort the port on which this server is reached by https
 * @param data the data folder of Tessera
 */
public record DemoSettings(URI tessera, int httpsPort, Path data) {
  /** The path under which the demo is deployed. */
  public static final String ROOT = "/demo";

  public DemoSettings {
    if (!"https".equals(tessera.getScheme()) || tessera.getHost() == null) {
      throw new IllegalArgumentException("tessera.base.url must be an https address: " + tessera);
    }
    if (httpsPort < 1 || httpsPort > 65535) {
      throw new IllegalArgumentException("tessera.https.port must be a port: " + httpsPort);
    }
  }

  /** Reads the system properties, then the environment, then takes the defaults of the README. */
  public static DemoSettings ofThisServer() {
    return of(DemoSettings::value);
  }

  /** Whether the operator has decided on this setting of Tessera's. */
  public static boolean isSet(String name) {
    return !orElse(value(name), "").isEmpty();
  }

  private static String value(String name) {
    return Optional.ofNullable(System.getProperty(name))
        .orElseGet(() -> System.getenv(name.toUpperCase(Locale.ROOT).replace('.', '_')));
  }

  static DemoSettings of(UnaryOperator<String> source) {
    String base = orElse(source.apply("tessera.base.url"), "https://localhost:8443/cas");
    String port = orElse(source.apply("tessera.https.port"), "8443");
    String data = orElse(source.apply("tessera.data"), "data");
    return new DemoSettings(
        URI.create(base.endsWith("/") ? base.substring(0, base.length() - 1) : base),
        Integer.parseInt(port),
        Path.of(data));
  }

  /** The demo's own public base, {@code https://127.0.0.1:8443/demo}. */
  public String own() {
    return server() + ROOT;
  }

  /** Scheme, host and port of the demo's own address. */
  public String server() {
    return "https://127.0.0.1:" + httpsPort;
  }

  /** A page of Tessera, such as {@code /login}. */
  public String tessera(String path) {
    return tessera + path;
  }

  /** Scheme, host and port of Tessera, for the content security policy. */
  public String tesseraOrigin() {
    return "https://" + tessera.getRawAuthority();
  }

  /** Folder of what the demo makes for itself and for Tessera. */
  public Path demoFolder() {
    return data.resolve("demo");
  }

  /** Encodes a value for a query. */
  public static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8);
  }

  private static String orElse(String value, String fallback) {
    return value == null || value.isBlank() ? fallback : value.strip();
  }
}
