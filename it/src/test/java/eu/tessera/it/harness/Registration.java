package eu.tessera.it.harness;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.regex.Pattern;

/**
 * Registers a SAML service as an operator would: its metadata in a file, a definition beside it.
 */
final class Registration {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern ENTITY = Pattern.compile("entityID=\"([^\"]+)\"");

  private Registration() {}

  /**
   * Registers one, and waits until Tessera has taken it up.
   *
   * @param id of the definition
   * @param name for people
   * @param fields of the definition besides name, protocol and metadata, as JSON
   */
  static void of(Tessera tessera, String id, String name, String metadata, String fields)
      throws Exception {
    Path services = tessera.data().resolve("demo").resolve("services");
    put(services.resolve(id + ".xml"), metadata);
    put(
        services.resolve(id + ".json"),
        "{\"name\":\"%s\",\"protocol\":\"saml\",\"metadata\":\"%s.xml\",%s}"
            .formatted(name, id, fields));
    Instant end = Instant.now().plus(PATIENCE);
    var entity = ENTITY.matcher(metadata);
    if (!entity.find()) {
      throw new IllegalStateException("these are no metadata: " + metadata);
    }
    String start = "/saml/start?provider=" + Caller.encoded(entity.group(1));
    // a service that is known is explained where sign-ins begin, one that is not is unknown
    while (tessera.get(start).body().contains("T-201")) {
      if (Instant.now().isAfter(end)) {
        throw new IllegalStateException("Tessera did not take the service up");
      }
      Thread.sleep(200);
    }
  }

  private static void put(Path file, String text) throws IOException {
    Path fresh = Files.createTempFile(file.getParent(), "new", ".tmp");
    Files.writeString(fresh, text);
    Files.move(fresh, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
  }
}
