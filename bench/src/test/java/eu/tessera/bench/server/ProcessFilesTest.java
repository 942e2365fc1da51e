package eu.tessera.bench.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessFilesTest {
  private static final String AFTER_NAME = " S 1 2 3 4 5 6 7 8 9 10 %d %d 0 0 20 0 30 0\n";

  @TempDir Path folder;

  @Test
  void user_and_system_time_are_added_whatever_the_process_is_called() throws IOException {
    process("(a) b (c)", 120, 30);
    assertThat(new ProcessFiles(folder).read().all()).isEqualTo(1500);
  }

  @Test
  void only_the_compilers_threads_count_as_compiling() throws IOException {
    process("java", 100, 0);
    thread("11", "C2 CompilerThre", 40, 2);
    thread("12", "C1 CompilerThre", 7, 1);
    thread("13", "http-thread-poo", 50, 0);
    assertThat(new ProcessFiles(folder).read().compiling()).isEqualTo(500);
  }

  @Test
  void resident_memory_is_told_in_megabytes() throws IOException {
    Files.writeString(folder.resolve("status"), "VmPeak:\t 9 kB\nVmRSS:\t  524288 kB\n");
    assertThat(new ProcessFiles(folder).resident()).isEqualTo(512);
  }

  private void process(String name, int user, int system) throws IOException {
    Files.createDirectories(folder.resolve("task"));
    stat(folder, name, user, system);
  }

  private void thread(String id, String name, int user, int system) throws IOException {
    stat(Files.createDirectories(folder.resolve("task").resolve(id)), name, user, system);
  }

  private static void stat(Path where, String name, int user, int system) throws IOException {
    Files.writeString(
        where.resolve("stat"), "10 (" + name + ")" + AFTER_NAME.formatted(user, system));
  }
}
