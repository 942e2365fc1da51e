package eu.tessera.ejb.notify;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.Secret;
import eu.tessera.ejb.config.StartRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The server that takes our mail.
 *
 * @param host its name, which its certificate must hold
 * @param tls how the connection is kept from others
 * @param user whom to sign in as, with the password; empty for a server that asks for none
 */
public record MailServer(String host, int port, Tls tls, Optional<User> user) {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");
  private static final String WANTED =
      "smtp://host:port or smtps://host:port, with user@ before the host if it asks for a user,"
          + " and the password in TESSERA_SMTP_PASSWORD";

  /** How the connection is kept from others. */
  public enum Tls {
    /** From the first byte (RFC 8314 3). */
    AT_ONCE,
    /** By STARTTLS, and nothing is sent without it (RFC 3207). */
    REQUIRED,
    /** By STARTTLS where the server offers it; whoever sits in between can hide the offer. */
    OFFERED,
    /** Not at all. */
    NEVER
  }

  /** Whom to sign in as. */
  public record User(String name, Secret password) {}

  /**
   * Reads {@code tessera.smtp.url}, {@code .password} and {@code .starttls}, which is {@code
   * required} unless the server is on this machine, then {@code offered}.
   */
  static Optional<MailServer> read(ConfiguredValues values) {
    Optional<Secret> password = values.secret("tessera.smtp.password");
    return values.text("tessera.smtp.url").map(url -> read(url, password, values));
  }

  private static MailServer read(String text, Optional<Secret> password, ConfiguredValues values) {
    URI url = url(text);
    boolean atOnce = url.getScheme().equalsIgnoreCase("smtps");
    boolean near = LOOPBACK.contains(url.getHost());
    Tls tls = atOnce ? Tls.AT_ONCE : startTls(values, near);
    Optional<User> user = user(url, password);
    if (user.isPresent() && !near && (tls == Tls.NEVER || tls == Tls.OFFERED)) {
      throw new StartRefused(
          "TESSERA_SMTP_STARTTLS must be required where TESSERA_SMTP_URL names a user: its password"
              + " would travel in clear.");
    }
    // RFC 6409 3.1 and RFC 8314 7.3: the ports for handing in mail
    int port = url.getPort() > 0 ? url.getPort() : atOnce ? 465 : 587;
    return new MailServer(url.getHost(), port, tls, user);
  }

  private static URI url(String text) {
    try {
      URI url = new URI(text);
      String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
      boolean bare =
          (url.getRawPath().isEmpty() || url.getRawPath().equals("/"))
              && url.getRawQuery() == null
              && url.getRawFragment() == null;
      boolean noPassword = url.getRawUserInfo() == null || !url.getRawUserInfo().contains(":");
      if (Set.of("smtp", "smtps").contains(scheme)
          && url.getHost() != null
          && url.getPort() != 0
          && url.getPort() < 65_536
          && bare
          && noPassword) {
        return url;
      }
    } catch (URISyntaxException noAddress) {
      // refused below
    }
    throw ConfiguredValues.refused("tessera.smtp.url", WANTED);
  }

  private static Tls startTls(ConfiguredValues values, boolean near) {
    return values
        .text("tessera.smtp.starttls")
        .map(
            text ->
                switch (text.toLowerCase(Locale.ROOT)) {
                  case "required" -> Tls.REQUIRED;
                  case "offered" -> Tls.OFFERED;
                  case "never" -> Tls.NEVER;
                  default ->
                      throw ConfiguredValues.refused(
                          "tessera.smtp.starttls", "required, offered or never");
                })
        .orElse(near ? Tls.OFFERED : Tls.REQUIRED);
  }

  private static Optional<User> user(URI url, Optional<Secret> password) {
    Optional<String> name =
        Optional.ofNullable(url.getRawUserInfo())
            .filter(raw -> !raw.isEmpty())
            .map(raw -> URLDecoder.decode(raw.replace("+", "%2B"), StandardCharsets.UTF_8));
    if (name.isPresent() != password.isPresent()) {
      throw new StartRefused(
          name.isPresent()
              ? "TESSERA_SMTP_PASSWORD is missing: TESSERA_SMTP_URL names a user."
              : "TESSERA_SMTP_PASSWORD is set but TESSERA_SMTP_URL names no user: write user@"
                  + " before the host there.");
    }
    return name.map(n -> new User(n, password.orElseThrow()));
  }
}
