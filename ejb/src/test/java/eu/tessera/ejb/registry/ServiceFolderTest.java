package eu.tessera.ejb.registry;

import static eu.tessera.ejb.registry.TestParties.basic;
import static eu.tessera.ejb.registry.TestParties.url;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServiceFolderTest {
  private static final String BUDGET = "https://budget.example/app/x";

  @TempDir Path folder;
  private ServiceFolder services;
  private Instant clock = Instant.parse("2026-11-22T00:00:00Z");

  @BeforeEach
  void open() {
    services = new ServiceFolder(folder);
  }

  @Test
  void what_is_put_in_is_found_and_what_is_taken_out_is_not() throws IOException {
    assertThat(services.refresh()).isFalse();
    write("budget.json", basic(""));
    assertThat(services.registry().find(url(BUDGET))).isEmpty();
    assertThat(services.refresh()).isTrue();
    assertThat(services.registry().find(url(BUDGET))).isPresent();
    assertThat(services.refresh()).isFalse();
    Files.delete(folder.resolve("budget.json"));
    assertThat(services.refresh()).isTrue();
    assertThat(services.registry().find(url(BUDGET))).isEmpty();
  }

  @Test
  void a_changed_file_counts_and_the_snapshot_held_by_somebody_does_not_change()
      throws IOException {
    write("budget.json", basic(""));
    services.refresh();
    Registry before = services.registry();
    write("budget.json", basic("").replace("budget.example", "budget2.example"));
    assertThat(services.refresh()).isTrue();
    assertThat(services.registry().find(url(BUDGET))).isEmpty();
    assertThat(before.find(url(BUDGET))).isPresent();
  }

  @Test
  void a_bad_file_is_set_aside_and_the_others_live_on() throws IOException {
    write("budget.json", basic(""));
    write("broken.json", "{");
    write("typo.json", basic("'levle':'BASIC'"));
    Files.write(folder.resolve("latin.json"), new byte[] {'{', (byte) 0xe9, '}'});
    write("notes.txt", "not a definition");
    write(".hidden.json", "{");
    services.refresh();
    assertThat(services.registry().all()).extracting(RelyingParty::id).containsExactly("budget");
    assertThat(services.contents().setAside())
        .extracting(Definition.SetAside::file)
        .containsExactly("broken.json", "latin.json", "typo.json");
    write("broken.json", basic("").replace("budget.example", "mended.example"));
    services.refresh();
    assertThat(services.contents().setAside()).hasSize(2);
    assertThat(services.registry().byId("broken")).isPresent();
  }

  @Test
  void of_two_files_with_the_same_address_the_second_is_set_aside() throws IOException {
    write("a.json", basic(""));
    write("b.json", basic(""));
    services.refresh();
    assertThat(services.registry().find(url(BUDGET)).orElseThrow().id()).isEqualTo("a");
    assertThat(services.contents().setAside().get(0).mistakes().get(0))
        .startsWith("b.json: The field \"urls\" holds");
  }

  @Test
  void a_folder_that_vanishes_changes_nothing() throws IOException {
    write("budget.json", basic(""));
    services.refresh();
    Files.delete(folder.resolve("budget.json"));
    Files.delete(folder);
    assertThatThrownBy(() -> services.refresh()).isInstanceOf(IOException.class);
    assertThat(services.registry().find(url(BUDGET))).isPresent();
  }

  private void write(String name, String text) throws IOException {
    Path file = folder.resolve(name);
    Files.writeString(file, text);
    clock = clock.plusSeconds(1);
    Files.setLastModifiedTime(file, FileTime.from(clock));
  }
}
