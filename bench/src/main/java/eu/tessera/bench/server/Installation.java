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
  private static final int FIRST_PORT = 18400;

  private final Path folder;
  private final int httpPort;
  private final int httpsPort;
  private final ObjectMapper json = new ObjectMapper();

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
    return Map.of(
        "TESSERA_BASE_URL", publicOrigin() + "/cas",
        "TESSERA_HTTP_PORT", Integer.toString(httpPort),
        "TESSERA_HTTPS_PORT", Integer.toString(httpsPort),
        "TESSERA_DATA", data().toString(),
        "TESSERA_SERVICES", services().toString(),
        "TESSERA_COUNTRIES", countries().toString(),
        "TESSERA_ACCOUNTS", accounts().toString());
  }

  /** Registers services of these numbers, each on a host of its own. */
  public void register(int from, int to) throws IOException {
    for (int number = from; number < to; number++) {
      var definition = new LinkedHashMap<String, Object>();
      definition.put("name", "Service " + number);
      definition.put("protocol", "cas");
      definition.put("urls", List.of(service(number)));
      definition.put("dialect", "eulogin");
      definition.put("assurance", "LOW");
      definition.put("level", "BASIC");
      definition.put("methods", List.of("*"));
      definition.put("thirdParty", List.of("EID"));
      definition.put("attributes", List.of("*"));
      json.writeValue(services().resolve("service-" + number + ".json").toFile(), definition);
    }
  }

  /** The address of a service; of one that is not registered too. */
  public static String service(int number) {
    return "https://service-" + number + ".example/app/";
  }

  /** Writes the accounts that the server makes at its start. */
  public void admit(List<Person> people) throws IOException {
    var accounts = new ArrayList<Map<String, String>>();
    for (Person person : people) {
      var account = new LinkedHashMap<String, String>();
      account.put("email", person.email());
      account.put("password", person.password());
      account.put("firstName", "Bench");
      account.put("lastName", "Person");
      accounts.add(account);
    }
    json.writeValue(accounts().toFile(), Map.of("accounts", accounts));
  }

  private Path services() {
    return folder.resolve("services");
  }

  private Path accounts() {
    return folder.resolve("accounts.json");
  }
}
