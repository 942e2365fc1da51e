package eu.tessera.payara;

import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the operator has decided, checked as far as it can be without touching the machine. Made by
 * {@link SettingsReader}.
 *
 * @param baseUrl the public address; https, ending in /cas
 * @param data the folder of the embedded database and of generated keys
 * @param database empty for the embedded one, whose address the application knows
 * @param services the folder of service definitions
 * @param countries the folder or file of country rows; empty for the built-in catalogue
 * @param cluster the members of the grid; empty for a node on its own
 * @param accounts a file of accounts to import at start
 * @param passedOn what only the application can read; secrets among it, so none is printed
 * @param unread what is set and belongs to a part that is not there yet
 */
record Settings(
    URI baseUrl,
    int httpPort,
    int httpsPort,
    Path data,
    Optional<Database> database,
    Path services,
    Optional<Path> countries,
    List<Member> cluster,
    boolean demo,
    Optional<Path> truststore,
    Optional<Path> accounts,
    Optional<Secret> masterKey,
    Map<Setting, Secret> passedOn,
    List<Setting> unread) {

  static final String CONTEXT_ROOT = "/cas";

  Settings {
    cluster = List.copyOf(cluster);
    passedOn = Map.copyOf(passedOn);
    unread = List.copyOf(unread);
  }

  /** The system properties that hand these settings to the application. */
  Map<String, String> properties() {
    var properties = new LinkedHashMap<String, String>();
    put(properties, Setting.BASE_URL, baseUrl.toString());
    put(properties, Setting.HTTP_PORT, Integer.toString(httpPort));
    put(properties, Setting.HTTPS_PORT, Integer.toString(httpsPort));
    put(properties, Setting.DATA, data.toString());
    put(properties, Setting.SERVICES, services.toString());
    put(properties, Setting.DEMO, Boolean.toString(demo));
    countries.ifPresent(path -> put(properties, Setting.COUNTRIES, path.toString()));
    accounts.ifPresent(path -> put(properties, Setting.ACCOUNTS, path.toString()));
    masterKey.ifPresent(key -> put(properties, Setting.MASTER_KEY, key.value()));
    passedOn.forEach((setting, text) -> put(properties, setting, text.value()));
    if (!cluster.isEmpty()) {
      put(properties, Setting.CLUSTER, Member.list(cluster));
    }
    database.ifPresent(
        chosen -> {
          put(properties, Setting.DB_URL, chosen.url());
          put(properties, Setting.DB_USER, chosen.user());
          put(properties, Setting.DB_PASSWORD, chosen.password().value());
        });
    return properties;
  }

  /** MicroProfile Config expands {@code ${…}} in values; what the operator wrote is meant as is. */
  private static void put(Map<String, String> properties, Setting setting, String value) {
    properties.put(setting.property(), value.replace("${", "\\${"));
  }
}
