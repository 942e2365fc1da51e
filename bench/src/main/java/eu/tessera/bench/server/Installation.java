package eu.tessera.bench.server;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A folder with all that an operator would put there: services, accounts, countries. */
public final class Installation {
  private static final String HOST = "https://localhost:";
  private static final int FIRST_PORT = Integer.getInteger("p", 18400);

  private final Path folder;
  private final int httpPort;
  private final int httpsPort;
  private final ObjectMapper json = new ObjectMapper();
  private final Map<String, String> more = new LinkedHashMap<>();

  private Installation(Path folder, int httpPort, int httpsPort) {
    this.folder = folder;
    this.httpPort = httpPort;
    this.httpsPort = httpsPort;
  }

  /** An empty one, on free ports; what was in the folder is deleted. */
  public static Installation fresh(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> old = Files.walk(folder)) {
        for (Path path : old.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(path);
        }
      }
    }
    int httpPort = FreePort.from(FIRST_PORT);
    var fresh = new Installation(folder, httpPort, FreePort.from(httpPort + 1));
    Files.createDirectories(fresh.services());
    Files.createDirectories(fresh.countries());
    return fresh;
  }

  public int httpPort() {
    return httpPort;
  }

  /** How the server calls itself, without a path. */
  public String publicOrigin() {
    return HOST + httpsPort;
  }

  /** Where all of it is. */
  public Path folder() {
    return folder;
  }

  public Path data() {
    return folder.resolve("data");
  }

  public Path countries() {
    return folder.resolve("countries");
  }

  public Path log(String name) {
    return folder.resolve(name);
  }

  /** The environment that leads the server here. */
  public Map<String, String> settings() {
    var settings = new LinkedHashMap<String, String>();
    settings.put("TESSERA_BASE_URL", publicOrigin() + "/cas");
    settings.put("TESSERA_HTTP_PORT", Integer.toString(httpPort));
    settings.put("TESSERA_HTTPS_PORT", Integer.toString(httpsPort));
    settings.put("TESSERA_DATA", data().toString());
    settings.put("TESSERA_SERVICES", services().toString());
    settings.put("TESSERA_COUNTRIES", countries().toString());
    settings.put("TESSERA_ACCOUNTS", accounts().toString());
    settings.putAll(more);
    return settings;
  }

  /** Adds a setting that the operator would make. */
  public Installation with(String setting, String value) {
    more.put(setting, value);
    return this;
  }

  /** Registers services of these numbers, each on a host of its own. */
  public void register(int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      register(number, service(number));
    }
  }

  /** Registers a service at that address. */
  public void register(int number, String url) throws IOException {
      var definition = new LinkedHashMap<String, Object>();
      definition.put("name", "Service " + number);
      definition.put("protocol", "cas");
      definition.put("urls", List.of(url));
      definition.put("dialect", "eulogin");
      definition.put("assurance", "LOW");
      definition.put("level", "BASIC");
      definition.put("methods", List.of("*"));
      definition.put("thirdParty", List.of("EID"));
      definition.put("attributes", List.of("*"));
      json.writeValue(services().resolve("service-" + number + ".json").toFile(), definition);
  }

  /**
   * Registers a service by SAML.
   *
   * @param metadata lie beside the definition, in {@code <name>.xml}
   */
  public void register(String name, Map<String, Object> definition, String metadata)
      throws IOException {
    Files.writeString(services().resolve(name + ".xml"), metadata);
    json.writeValue(services().resolve(name + ".json").toFile(), definition);
  }

  /** The address of a service; of one that is not registered too. */
  public static String service(int number) {
    return "https://service-" + number + ".example/app/";
  }

  /** Writes the accounts that the server makes at its start. */
  public void admit(List<Person> people) throws IOException {
    var accounts = new ArrayList<Map<String, Object>>();
    for (Person person : people) {
      var account = new LinkedHashMap<String, Object>();
      account.put("email", person.email());
      account.put("password", person.password());
      account.put("firstName", "Bench");
      account.put("lastName", "Person");
      person.uid().ifPresent(uid -> staff(account, uid, person.roles()));
      accounts.add(account);
    }
    json.writeValue(accounts().toFile(), Map.of("accounts", accounts));
  }

  private static void staff(Map<String, Object> account, String uid, List<String> roles) {
    account.put("kind", "INTERNAL");
    account.put("uid", uid);
    account.put("assurance", "TOP");
    account.put("roles", roles);
  }

  private Path services() {
    return folder.resolve("services");
  }

  private Path accounts() {
    return folder.resolve("accounts.json");
  }
}
