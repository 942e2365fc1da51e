package eu.tessera.payara;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The names of the settings. {@code BASE_URL} is {@code TESSERA_BASE_URL} in the environment and
 * {@code tessera.base.url} in a properties file and for the application.
 */
enum Setting {
  BASE_URL,
  HTTP_PORT,
  HTTPS_PORT,
  DATA,
  DB_URL,
  DB_USER,
  DB_PASSWORD(true),
  SERVICES,
  COUNTRIES,
  CLUSTER,
  DEMO,
  TRUSTSTORE,
  ACCOUNTS,
  MASTER_KEY(true);

  static final String PREFIX = "TESSERA_";
  static final String FILE_SUFFIX = "_FILE";

  private final boolean secret;

  Setting() {
    this(false);
  }

  Setting(boolean secret) {
    this.secret = secret;
  }

  /** Whether it may also be read from a file named by {@code …_FILE}, and is never printed. */
  boolean secret() {
    return secret;
  }

  String variable() {
    return PREFIX + name();
  }

  String property() {
    return propertyOf(variable());
  }

  static String propertyOf(String variable) {
    return variable.toLowerCase(Locale.ROOT).replace('_', '.');
  }

  /** The setting of this variable, also for the {@code …_FILE} of a secret; empty if unknown. */
  static Optional<Setting> named(String variable) {
    return Arrays.stream(values())
        .filter(
            setting ->
                variable.equals(setting.variable())
                    || setting.secret && variable.equals(setting.variable() + FILE_SUFFIX))
        .findFirst();
  }
}
