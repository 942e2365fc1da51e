package eu.tessera.ejb.config;

import eu.tessera.persistence.schema.TesseraDataSource;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What concerns the whole house.
 *
 * @param baseUrl {@code tessera.base.url}: public address, without a slash at the end
 * @param data {@code tessera.data}: folder of the embedded database and of generated keys
 * @param services {@code tessera.services}: folder of service definitions
 * @param accounts {@code tessera.accounts}: file of accounts to create at start
 * @param demo {@code tessera.demo}: whether the demo world is there
 * @param masterKey {@code tessera.master.key}: 32 bytes in base64
 * @param databaseUrl {@code tessera.db.url} as it may be shown
 */
public record Settings(
    URI baseUrl,
    Path data,
    Path services,
    Optional<Path> accounts,
    boolean demo,
    Optional<Secret> masterKey,
    String databaseUrl) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  /** Reads and checks them. */
  public static Settings read(ConfiguredValues values) {
    Path data = values.path("tessera.data").orElse(Path.of("data")).toAbsolutePath().normalize();
    return new Settings(
        baseUrl(values.text("tessera.base.url").orElse("https://localhost:8443/cas")),
        data,
        values.path("tessera.services").orElse(data.resolve("services")),
        values.path("tessera.accounts"),
        values.flag("tessera.demo", false),
        values.secret("tessera.master.key"),
        TesseraDataSource.withoutSecrets(
            values.text("tessera.db.url").orElse(TesseraDataSource.embeddedUrl(data))));
  }

  /** Cookies with the prefix __Host- need https, except on the machine itself. */
  private static URI baseUrl(String text) {
    try {
      URI url = new URI(text.replaceAll("/+$", ""));
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      boolean plain = scheme.equals("http") && LOOPBACK.contains(url.getHost());
      boolean bare =
          url.getUserInfo() == null && url.getRawQuery() == null && url.getRawFragment() == null;
      if (url.getHost() != null && bare && (plain || scheme.equals("https"))) {
        return url;
      }
    } catch (URISyntaxException noAddress) {
      // refused below
    }
    throw ConfiguredValues.refused(
        "tessera.base.url", "the https address of Tessera, such as https://login.example.org/cas,");
  }
}
