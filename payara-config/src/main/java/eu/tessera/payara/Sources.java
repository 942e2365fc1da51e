package eu.tessera.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Where settings come from: the environment, else a properties file, and for a secret also a file
 * that holds nothing else. Unknown names are refused, since a misspelt setting that is silently
 * ignored is found too late.
 */
final class Sources {
  private final Map<Setting, String> values = new HashMap<>();

  /**
   * @throws CannotStart if a name is unknown or given twice, or the file of a secret cannot be read
   */
  Sources(Map<String, String> environment, Map<String, String> file) {
    var fromEnvironment = new HashMap<Setting, String>();
    environment.forEach(
        (name, value) -> {
          if (name.startsWith(Setting.PREFIX)) {
            take(fromEnvironment, name, name, value);
          }
        });
    file.forEach((name, value) -> take(values, variableOf(name), name, value));
    values.putAll(fromEnvironment);
  }

  /** The value, if one that is not empty was given. */
  Optional<String> value(Setting setting) {
    return Optional.ofNullable(values.get(setting));
  }

  private static String variableOf(String property) {
    var variable = property.toUpperCase(java.util.Locale.ROOT).replace('.', '_');
    return Setting.propertyOf(variable).equals(property) ? variable : property;
  }

  private static void take(
      Map<Setting, String> values, String variable, String written, String value) {
    var setting =
        Setting.named(variable)
            .orElseThrow(
                () ->
                    new CannotStart(
                        "there is no setting " + written + "; the README lists those there are."));
    if (value.isEmpty()) {
      return;
    }
    var isFile = !variable.equals(setting.variable());
    if (values.put(setting, isFile ? secretIn(variable, value) : value.strip()) != null) {
      throw CannotStart.because(
          setting, "and " + setting.variable() + Setting.FILE_SUFFIX + " are both set: keep one.");
    }
  }

  private static String secretIn(String variable, String path) {
    try {
      return Files.readString(Path.of(path)).strip();
    } catch (IOException | RuntimeException unreadable) {
      throw new CannotStart(
          variable + " names " + path + ", which cannot be read: name a file this user may read.");
    }
  }
}
