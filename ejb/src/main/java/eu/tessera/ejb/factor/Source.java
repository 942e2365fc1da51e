package eu.tessera.ejb.factor;

import java.util.Objects;

/**
 * Where an attempt comes from.
 *
 * @param address the client's network address
 * @param device what the browser says it is, shortened
 * @param browser SHA-256 of the browser's lasting cookie, base64url; empty when it has none
 */
public record Source(String address, String device, String browser) {
  public Source {
    Objects.requireNonNull(address);
    Objects.requireNonNull(device);
    Objects.requireNonNull(browser);
  }

  /** An attempt from a browser that is known to nobody. */
  public Source(String address, String device) {
    this(address, device, "");
  }
}
