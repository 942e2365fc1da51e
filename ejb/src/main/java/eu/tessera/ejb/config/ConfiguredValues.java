package eu.tessera.ejb.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * Reads settings by name, each as what it is meant to be, and refuses the start with a sentence
 * that names the setting where it is not. Names are the dotted ones; the environment writes them in
 * capitals with underscores.
 */
public final class ConfiguredValues {
  private final Function<String, Optional<String>> source;

  /**
   * @param source the text of a setting by its dotted name
   */
  public ConfiguredValues(Function<String, Optional<String>> source) {
    this.source = source;
  }

  public Optional<String> text(String name) {
    return source.apply(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** The value itself or the content of the file that {@code name.file} names. */
  public Optional<Secret> secret(String name) {
    Optional<Path> file = path(name + ".file");
    return file.isPresent()
        ? Optional.of(new Secret(content(name, file.get())))
        : text(name).map(Secret::new);
  }

  public Optional<Path> path(String name) {
    return text(name)
        .map(
            value -> {
              try {
                return Path.of(value);
              } catch (InvalidPathException noPath) {
                throw refused(name, "a path");
              }
            });
  }

  public boolean flag(String name, boolean otherwise) {
    return text(name)
        .map(
            value ->
                switch (value.toLowerCase(Locale.ROOT)) {
                  case "true" -> true;
                  case "false" -> false;
                  default -> throw refused(name, "true or false");
                })
        .orElse(otherwise);
  }

  /** A whole number from {@code least} to {@code most}. */
  public int number(String name, int otherwise, int least, int most) {
    return text(name)
        .map(
            value -> {
              String wanted = "a whole number from " + least + " to " + most;
              try {
                int number = Integer.parseInt(value);
                if (number < least || number > most) {
                  throw refused(name, wanted);
                }
                return number;
              } catch (NumberFormatException noNumber) {
                throw refused(name, wanted);
              }
            })
        .orElse(otherwise);
  }

  /** A duration of ISO 8601, longer than nothing. */
  public Duration duration(String name, Duration otherwise) {
    return text(name)
        .map(
            value -> {
              String wanted = "a duration such as PT2H (two hours)";
              try {
                Duration duration = Duration.parse(value);
                if (duration.isNegative() || duration.isZero()) {
                  throw refused(name, wanted);
                }
                return duration;
              } catch (DateTimeParseException noDuration) {
                throw refused(name, wanted);
              }
            })
        .orElse(otherwise);
  }

  /** The refusal of a setting; its value is not shown, for it may have been meant as another's. */
  public static StartRefused refused(String name, String wanted) {
    return new StartRefused(inEnvironment(name) + " cannot be used: write " + wanted + " there.");
  }

  static String inEnvironment(String name) {
    return name.toUpperCase(Locale.ROOT).replace('.', '_');
  }

  private static String content(String name, Path file) {
    try {
      String content = Files.readString(file).strip();
      if (!content.isEmpty()) {
        return content;
      }
    } catch (IOException unreadable) {
      // the sentence below says what matters
    }
    throw new StartRefused(
        "The file named by "
            + inEnvironment(name)
            + "_FILE cannot be read or is empty: write the secret into "
            + file
            + ".");
  }
}
