package eu.tessera.ejb.factor.password.leaked;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.StartRefused;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CorpusTest {
  @TempDir private Path folder;

  @Test
  void every_password_of_the_corpus_is_found_and_no_other() throws IOException {
    Corpus corpus = Corpus.open(file(lines(5_000), "\r\n"));
    for (int i = 0; i < 5_000; i++) {
      assertThat(corpus.contains("leaked " + i)).isTrue();
      assertThat(corpus.contains("unknown " + i)).isFalse();
    }
  }

  @Test
  void the_corpus_may_be_in_small_letters_and_end_without_a_line_break() throws IOException {
    List<String> lines = lines(50).stream().map(l -> l.toLowerCase(Locale.ROOT)).toList();
    Path file = folder.resolve("small.txt");
    Files.writeString(file, String.join("\n", lines));
    Corpus corpus = Corpus.open(file);
    for (int i = 0; i < 50; i++) {
      assertThat(corpus.contains("leaked " + i)).isTrue();
    }
    assertThat(corpus.contains("unknown")).isFalse();
  }

  @Test
  void a_corpus_of_one_line_is_one() throws IOException {
    Corpus corpus = Corpus.open(file(lines(1), "\n"));
    assertThat(corpus.contains("leaked 0")).isTrue();
    assertThat(corpus.contains("leaked 1")).isFalse();
  }

  @Test
  void a_file_that_is_no_sorted_corpus_stops_the_start() throws IOException {
    List<String> backwards = lines(50).stream().sorted((a, b) -> b.compareTo(a)).toList();
    for (Path wrong :
        List.of(
            folder.resolve("missing.txt"),
            file(List.of(), "\n"),
            file(List.of("password", "123456"), "\n"),
            file(backwards, "\n"))) {
      assertThatThrownBy(() -> Corpus.open(wrong))
          .isInstanceOf(StartRefused.class)
          .hasMessageContaining("TESSERA_LEAKED_PASSWORDS");
    }
  }

  private static List<String> lines(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> Sha1.of("leaked " + i) + ":" + (i + 1))
        .sorted()
        .toList();
  }

  private Path file(List<String> lines, String end) throws IOException {
    return Files.writeString(
        Files.createTempFile(folder, "corpus", ".txt"),
        lines.stream().map(line -> line + end).collect(Collectors.joining()));
  }
}
