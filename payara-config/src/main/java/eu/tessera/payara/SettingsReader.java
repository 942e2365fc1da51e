package eu.tessera.payara;

import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes {@link Settings} of what {@link Sources} holds. Decides only: nothing but the files of
 * secrets is read, nothing is made.
 */
final class SettingsReader {
  private final Sources sources;

  SettingsReader(Sources sources) {
    this.sources = sources;
  }

  /**
   * @throws CannotStart with the first thing that is wrong
   */
  static Settings read(Map<String, String> environment, Map<String, String> file) {
    return new SettingsReader(new Sources(environment, file)).settings();
  }

  private Settings settings() {
    var httpPort = port(Setting.HTTP_PORT, 8080);
    var httpsPort = port(Setting.HTTPS_PORT, 8443);
    if (httpPort == httpsPort) {
      throw CannotStart.because(
          Setting.HTTPS_PORT, "and TESSERA_HTTP_PORT are both " + httpPort + ": change one.");
    }
    if (sources.value(Setting.CLUSTER).isPresent() && sources.value(Setting.DB_URL).isEmpty()) {
      throw CannotStart.because(
          Setting.DB_URL,
          "is missing: nodes of TESSERA_CLUSTER share one PostgreSQL, so write its address there.");
    }
    var data = path(Setting.DATA).orElseGet(() -> Path.of("data").toAbsolutePath());
    var demo = flag(Setting.DEMO);
    return new Settings(
        baseUrl(httpsPort),
        httpPort,
        httpsPort,
        data,
        database(),
        path(Setting.SERVICES).orElseGet(() -> DemoWorld.or(demo, data, "services")),
        path(Setting.COUNTRIES).or(() -> DemoWorld.only(demo, data, "countries")),
        sources.value(Setting.CLUSTER).map(Member::listIn).orElse(List.of()),
        demo,
        path(Setting.TRUSTSTORE),
        path(Setting.ACCOUNTS).or(() -> DemoWorld.only(demo, data, "accounts.json")),
        sources.value(Setting.MASTER_KEY).map(Secret::new),
        passedOn(),
        Arrays.stream(Setting.values())
            .filter(setting -> setting.toCome() && sources.value(setting).isPresent())
            .toList());
  }

  private Map<Setting, Secret> passedOn() {
    var texts = new EnumMap<Setting, Secret>(Setting.class);
    for (var setting : Setting.values()) {
      if (setting.passedOn()) {
        sources.value(setting).ifPresent(text -> texts.put(setting, new Secret(text)));
      }
    }
    return texts;
  }

  private URI baseUrl(int httpsPort) {
    var text =
        sources
            .value(Setting.BASE_URL)
            .orElse("https://localhost:" + httpsPort + Settings.CONTEXT_ROOT);
    try {
      var url = new URI(text);
      if ("https".equals(url.getScheme())
          && url.getHost() != null
          && Settings.CONTEXT_ROOT.equals(url.getPath())
          && url.getQuery() == null
          && url.getFragment() == null
          && url.getUserInfo() == null) {
        return url;
      }
    } catch (URISyntaxException notAnAddress) {
      // said below
    }
    throw CannotStart.because(
        Setting.BASE_URL,
        "is \""
            + text
            + "\": write the public address as https://host/cas or https://host:port/cas.");
  }

  private Optional<Database> database() {
    return sources
        .value(Setting.DB_URL)
        .map(
            url ->
                new Database(
                    url,
                    sources.value(Setting.DB_USER).orElse(""),
                    new Secret(sources.value(Setting.DB_PASSWORD).orElse(""))));
  }

  private int port(Setting setting, int otherwise) {
    var text = sources.value(setting).orElse(Integer.toString(otherwise));
    try {
      var port = Integer.parseInt(text);
      if (port > 0 && port < 65536) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // said below
    }
    throw CannotStart.because(
        setting, "is \"" + text + "\": write a port, a number from 1 to 65535.");
  }

  private boolean flag(Setting setting) {
    var text = sources.value(setting).orElse("false");
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw CannotStart.because(setting, "is \"" + text + "\": write true or false.");
    };
  }

  private Optional<Path> path(Setting setting) {
    return sources.value(setting).map(text -> Path.of(text).toAbsolutePath().normalize());
  }
}
