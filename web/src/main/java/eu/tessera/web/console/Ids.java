package eu.tessera.web.console;

import java.util.Optional;
import java.util.UUID;

/** Reads the ids that stand in addresses. */
final class Ids {
  private Ids() {}

  /** Strictly the form in which we write them; empty for anything else. */
  static Optional<UUID> read(String text) {
    if (!text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}")) {
      return Optional.empty();
    }
    return Optional.of(UUID.fromString(text));
  }
}
