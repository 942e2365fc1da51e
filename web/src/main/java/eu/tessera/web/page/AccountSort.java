package eu.tessera.web.page;

import java.util.Arrays;
import java.util.Optional;

/** Of what kind an account is, as pages say it; in the bundles as {@code sort.NAME}. */
public enum AccountSort {
  EXTERNAL,
  INTERNAL,
  VIRTUAL;

  /** The kind of that name, if there is one. */
  static Optional<AccountSort> named(String name) {
    return Arrays.stream(values()).filter(sort -> sort.name().equals(name)).findFirst();
  }

  String key() {
    return "sort." + name();
  }
}
