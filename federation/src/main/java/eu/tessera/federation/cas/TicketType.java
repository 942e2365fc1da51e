package eu.tessera.federation.cas;

import java.util.Locale;
import java.util.Optional;

/** What kind of ticket was validated, as {@code ticketType} and {@code ticketTypes} name it. */
public enum TicketType {
  SERVICE,
  PROXY,
  /** Known by name so that clients may list it; Tessera issues none. */
  DESKTOP;

  static Optional<TicketType> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (TicketType type : values()) {
      if (type.name().equals(wanted)) {
        return Optional.of(type);
      }
    }
    return Optional.empty();
  }
}
