package eu.tessera.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.audit.ChainReview.Phase;
import eu.tessera.ejb.audit.ChainReview.State;
import eu.tessera.ejb.config.SigningKeys;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.persistence.registry.VaultProofRepository;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.security.Signature;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class ChainReviewTest {
  private final TestClock clock = new TestClock();
  private final TestDatabase tested;
  private final StoredIn database;
  private final Audit audit;
  private final List<Runnable> background = new ArrayList<>();
  private final ChainReview review;

  ChainReviewTest(TestDatabase tested) {
    this.tested = tested.emptied();
    this.database = new StoredIn(tested);
    this.audit = new Audit(database, TestVault.vault(), clock);
    this.review = new ChainReview(audit, background::add, new LocalGrid(), clock);
  }

  @Test
  void a_whole_chain_is_said_to_be_whole_and_who_asked_is_kept() {
    write(3);
    assertThat(review.last()).isEmpty();
    assertThat(review.begin("operator01")).isTrue();
    assertThat(last().phase()).isEqualTo(Phase.RUNNING);
    background.get(0).run();
    assertThat(last())
        .extracting(State::phase, State::checked, State::by)
        .containsExactly(Phase.WHOLE, 3L, "operator01");
    assertThat(audit.ofAccount("operator01", 1).get(0).kind()).isEqualTo("AuditChecked");
  }

  @Test
  void a_broken_chain_says_where() {
    write(5);
    tested.sql("update audit_event set uid = 'n00other' where position = 4");
    review.begin("operator01");
    background.get(0).run();
    assertThat(last())
        .extracting(State::phase, State::checked, State::reason)
        .containsExactly(Phase.BROKEN, 4L, "is not as it was written");
  }

  @Test
  void one_runs_at_a_time_and_one_whose_machine_died_is_given_up() {
    write(1);
    assertThat(review.begin("operator01")).isTrue();
    assertThat(review.begin("operator02")).isFalse();
    clock.passes(Duration.ofMinutes(3));
    assertThat(last().phase()).isEqualTo(Phase.FAILED);
    assertThat(review.begin("operator02")).isTrue();
  }

  @Test
  void a_file_holds_what_was_kept_in_that_time_and_its_signature_verifies() throws Exception {
    write(2);
    clock.passes(Duration.ofHours(1));
    Instant from = clock.instant();
    write(2);
    clock.passes(Duration.ofHours(1));
    write(2);
    List<String> lines = file(from, clock.instant());
    assertThat(lines).hasSize(3);
    assertThat(lines.get(0)).contains("\"position\":3");
    assertThat(lines.get(1)).contains("\"position\":4");
    assertThat(verifies(lines)).isTrue();
    lines.set(1, lines.get(1).replace("n00abcde", "n00other"));
    assertThat(verifies(lines)).isFalse();
  }

  @Test
  void a_file_is_longer_than_a_page() throws Exception {
    write(1001);
    List<String> lines = file(clock.instant(), clock.instant().plusSeconds(1));
    assertThat(lines).hasSize(1002);
    assertThat(verifies(lines)).isTrue();
  }

  private List<String> file(Instant from, Instant to) throws Exception {
    if (database.read(e -> new VaultProofRepository(e).find()).isEmpty()) {
      database.change(e -> new VaultProofRepository(e).add(new byte[] {1}));
    }
    AuditExport export =
        new AuditExport(database, new SigningKeys(database, TestVault.vault(), clock), this::fresh);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    assertThat(export.write(from, to, out)).isPositive();
    return new ArrayList<>(out.toString(StandardCharsets.UTF_8).lines().toList());
  }

  private SigningKeys.Fresh fresh() {
    OwnKey key = new NewKeys("login.example.org", clock.instant(), Duration.ofDays(3650)).signing();
    return new SigningKeys.Fresh(key.privateKey(), key.certificate());
  }

  private boolean verifies(List<String> lines) throws Exception {
    AuditExport export =
        new AuditExport(database, new SigningKeys(database, TestVault.vault(), clock), this::fresh);
    Signature signature = Signature.getInstance("SHA256withECDSA");
    signature.initVerify(export.certificate());
    for (String line : lines.subList(0, lines.size() - 1)) {
      signature.update((line + "\n").getBytes(StandardCharsets.UTF_8));
    }
    String trailer = lines.get(lines.size() - 1);
    return signature.verify(
        Base64.getDecoder().decode(trailer.replaceAll(".*\"signature\":\"([^\"]+)\".*", "$1")));
  }

  private State last() {
    return review.last().orElseThrow();
  }

  private void write(int events) {
    for (int i = 0; i < events; i++) {
      audit.write(new AuditEvent.EmailLanguageChanged("n00abcde", "fr", "owner"));
    }
  }
}
