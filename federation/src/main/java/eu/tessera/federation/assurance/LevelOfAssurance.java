package eu.tessera.federation.assurance;

import java.util.Arrays;
import java.util.Optional;

/**
 * The eIDAS level of assurance that a country's node states, by its URI (eIDAS SAML Message Format
 * 1.4, 2.4.1). Notified and not notified schemes are two ladders: one never satisfies the other.
 */
public enum LevelOfAssurance {
  LOW("http://eidas.europa.eu/LoA/low", true),
  SUBSTANTIAL("http://eidas.europa.eu/LoA/substantial", true),
  HIGH("http://eidas.europa.eu/LoA/high", true),
  NOT_NOTIFIED_LOW("http://eidas.europa.eu/NotNotified/LoA/low", false),
  NOT_NOTIFIED_SUBSTANTIAL("http://eidas.europa.eu/NotNotified/LoA/substantial", false),
  NOT_NOTIFIED_HIGH("http://eidas.europa.eu/NotNotified/LoA/high", false);

  private final String uri;
  private final boolean notified;

  LevelOfAssurance(String uri, boolean notified) {
    this.uri = uri;
    this.notified = notified;
  }

  public String uri() {
    return uri;
  }

  public boolean notified() {
    return notified;
  }

  /** Notified: at least {@code wanted}; not notified: exactly {@code wanted}. */
  public boolean satisfies(LevelOfAssurance wanted) {
    return notified && wanted.notified ? compareTo(wanted) >= 0 : this == wanted;
  }

  /** Reads a URI, byte for byte; empty when it is none of these. */
  public static Optional<LevelOfAssurance> ofUri(String uri) {
    return Arrays.stream(values()).filter(l -> l.uri.equals(uri)).findFirst();
  }
}
