package eu.tessera.payara;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandLineTest {
  @Test
  void the_file_of_settings_is_read(@TempDir Path folder) throws Exception {
    var file = Files.writeString(folder.resolve("t.properties"), "tessera.http.port = 8081\n");

    assertThat(CommandLine.of("--config", file.toString()).config())
        .containsExactly(java.util.Map.entry("tessera.http.port", "8081"));
  }

  @Test
  void it_takes_what_arquillian_says() {
    var line =
        CommandLine.of(
            "--deploy", "x.ear", "--port", "18095", "--nocluster", "--showServletMappings");

    assertThat(line.ear()).contains(Path.of("x.ear"));
    assertThat(line.config()).containsEntry("tessera.http.port", "18095");
  }

  @Test
  void an_unknown_argument_is_refused() {
    refused("the argument --help is unknown; " + CommandLine.USAGE, "--help");
  }

  @Test
  void an_argument_without_its_value_is_refused() {
    refused("the argument --config lacks its value; " + CommandLine.USAGE, "--config");
  }

  @Test
  void an_unreadable_file_is_refused() {
    refused(
        "the settings in nowhere.properties cannot be read: name a properties file after --config.",
        "--config",
        "nowhere.properties");
  }

  private static void refused(String sentence, String... arguments) {
    assertThatThrownBy(() -> CommandLine.of(arguments))
        .isInstanceOf(CannotStart.class)
        .hasMessage(sentence);
  }
}
