package eu.tessera.federation.cas;

import java.util.Locale;
import java.util.Optional;

/** How a service is given its proxy granting ticket. */
public enum ProxyGrantingProtocol {
  PGT_URL,
  CLIENT_CERT,
  DESKTOP;

  static Optional<ProxyGrantingProtocol> named(String name) {
    String wanted = name.strip().toUpperCase(Locale.ROOT);
    for (ProxyGrantingProtocol protocol : values()) {
      if (protocol.name().equals(wanted)) {
        return Optional.of(protocol);
      }
    }
    return Optional.empty();
  }
}
