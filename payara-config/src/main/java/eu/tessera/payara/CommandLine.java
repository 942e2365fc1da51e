package eu.tessera.payara;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Collectors;

/**
 * The arguments after {@code java -jar tessera.jar}.
 *
 * <p>{@code --config FILE} names a properties file of settings. {@code --deploy EAR} deploys that
 * file instead of the product inside this jar, and {@code --port N} its HTTP port; with these two
 * Arquillian's container for Payara Micro can drive this jar.
 *
 * @param config the settings of the file, by their names there
 * @param ear another archive to deploy
 */
record CommandLine(Map<String, String> config, Optional<Path> ear) {

  static final String USAGE =
      "usage: java -jar tessera.jar [--config FILE] [--deploy EAR] [--port N];"
          + " the README lists the settings.";

  /**
   * @throws CannotStart if an argument is unknown, lacks its value, or names an unreadable file
   */
  static CommandLine of(String... arguments) {
    var config = new HashMap<String, String>();
    var ear = Optional.<Path>empty();
    var rest = List.of(arguments).iterator();
    while (rest.hasNext()) {
      var argument = rest.next();
      switch (argument) {
        case "--config" -> config.putAll(read(Path.of(valueOf(argument, rest))));
        case "--deploy" -> ear = Optional.of(Path.of(valueOf(argument, rest)));
        case "--port" -> config.put(Setting.HTTP_PORT.property(), valueOf(argument, rest));
        // Arquillian always says these; both are so here anyway
        case "--nocluster", "--showServletMappings" -> {}
        default -> throw new CannotStart("the argument " + argument + " is unknown; " + USAGE);
      }
    }
    return new CommandLine(config, ear);
  }

  private static String valueOf(String argument, Iterator<String> rest) {
    if (!rest.hasNext()) {
      throw new CannotStart("the argument " + argument + " lacks its value; " + USAGE);
    }
    return rest.next();
  }

  private static Map<String, String> read(Path file) {
    var properties = new Properties();
    try (var reader = Files.newBufferedReader(file)) {
      properties.load(reader);
    } catch (IOException | IllegalArgumentException unreadable) {
      throw new CannotStart(
          "the settings in " + file + " cannot be read: name a properties file after --config.");
    }
    return properties.stringPropertyNames().stream()
        .collect(Collectors.toMap(name -> name, properties::getProperty));
  }
}
