package eu.tessera.payara;

import java.util.Objects;

/** A value that must not be printed; {@code toString} shows stars. */
record Secret(String value) {
  Secret {
    Objects.requireNonNull(value, "value");
  }

  @Override
  public String toString() {
    return "****";
  }
}
