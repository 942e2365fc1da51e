package eu.tessera.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.operation.CountryState;
import eu.tessera.ejb.operation.CountryState.Lately;
import eu.tessera.ejb.operation.CountryState.Standing;
import eu.tessera.ejb.operation.CountryState.Trouble;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.web.page.Severity;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CountryLinesTest {
  private static final Instant UNTIL = Instant.parse("2026-11-23T20:00:00Z");
  private static final Lately NONE =
      new Lately(0, Optional.empty(), 0, Optional.empty(), Optional.empty());

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "cannot be fetched: HttpTimeoutException|did not answer in time",
        "cannot be fetched: ConnectException|Nothing answers",
        "cannot be fetched: SSLHandshakeException|is not trusted",
        "cannot be fetched: the address answers with status 404|an error instead of metadata",
        "not signed by the pinned certificate|not by the certificate that the row names",
        "the pinned certificate is not, or no longer, valid|has ended",
        "validUntil is over|have ended",
        "not signed|are not signed",
        "the node of another country|the node of another country",
      })
  void an_operator_reads_in_plain_words_why_a_node_cannot_be_used(String reason, String words) {
    assertThat(NodeTrouble.of(reason).says()).contains(words).endsWith(".");
    assertThat(NodeTrouble.of(reason).todo()).isNotBlank();
  }

  @Test
  void a_country_whose_metadata_still_hold_works_for_now_and_says_until_when() {
    CountryState failing = state(Standing.FAILING, Optional.of(UNTIL));
    assertThat(CountryLines.line(failing).severity()).isEqualTo(Severity.WARNING);
    assertThat(CountryLines.trouble(failing).orElseThrow().means())
        .contains("People still sign in", "23 November 2026");
  }

  @Test
  void a_country_without_metadata_does_not_work_and_says_so() {
    CountryState out = state(Standing.OUT, Optional.empty());
    assertThat(CountryLines.line(out).severity()).isEqualTo(Severity.ERROR);
    assertThat(CountryLines.trouble(out).orElseThrow().means()).contains("Nobody can sign in");
  }

  @Test
  void a_country_that_works_has_no_trouble() {
    assertThat(CountryLines.trouble(state(Standing.GOOD, Optional.of(UNTIL)))).isEmpty();
  }

  private static CountryState state(Standing standing, Optional<Instant> until) {
    return new CountryState(
        "XA",
        "Testland A",
        standing,
        LevelOfAssurance.SUBSTANTIAL,
        until,
        standing == Standing.GOOD
            ? Optional.empty()
            : Optional.of(new Trouble(Optional.of(UNTIL), "cannot be fetched: ConnectException")),
        NONE);
  }
}
