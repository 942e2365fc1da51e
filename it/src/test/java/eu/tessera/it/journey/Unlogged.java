package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Tessera;
import java.io.IOException;
import java.nio.file.Files;
import java.util.LinkedHashSet;
import java.util.Set;

/** Secrets that a class of journeys has used, and that must not stand in Tessera's log. */
final class Unlogged {
  private final Set<String> secrets = new LinkedHashSet<>();

  /** The same secret, remembered. */
  String used(String secret) {
    secrets.add(secret);
    return secret;
  }

  /** Fails where one of them stands in the log whole. */
  void check(Tessera tessera) throws IOException {
    String log = Files.readString(tessera.log());
    assertThat(log).as("this is the log").contains("Tessera is ready");
    assertThat(secrets).isNotEmpty().noneMatch(log::contains);
  }
}
