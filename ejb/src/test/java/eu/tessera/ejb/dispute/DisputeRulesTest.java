package eu.tessera.ejb.dispute;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.dispute.DisputeRules.Situation;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DisputeRulesTest {
  private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
  private static final EmailAddress OWNERS = TestPeople.email("owner@example.org");
  private static final EmailAddress THIEFS = TestPeople.email("thief@example.org");
  private final Disputed passwordChanged = event(Happening.PASSWORD_CHANGED, OWNERS, 0);
  private final Disputed emailChanged = event(Happening.EMAIL_CHANGED, OWNERS, 10);
  private final Disputed newDevice = event(Happening.NEW_DEVICE, THIEFS, 20);

  @Test
  void an_account_whose_address_is_as_it_was_gets_nothing_back() {
    Remedy remedy = remedy(passwordChanged, at(OWNERS)).orElseThrow();

    assertThat(remedy.giveBack()).isEmpty();
    assertThat(remedy.suspend()).isFalse();
    assertThat(remedy.cancelDeletion()).isFalse();
  }

  @Test
  void a_changed_address_is_given_back() {
    assertThat(remedy(emailChanged, at(THIEFS)).orElseThrow().giveBack()).contains(OWNERS);
  }

  @Test
  void an_earlier_letter_gives_back_the_address_that_was_changed_after_it() {
    assertThat(remedy(passwordChanged, at(THIEFS)).orElseThrow().giveBack()).contains(OWNERS);
  }

  @Test
  void letters_that_came_later_are_good_for_nothing_any_more() {
    assertThat(remedy(emailChanged, at(THIEFS)).orElseThrow().settled())
        .containsExactlyInAnyOrder(emailChanged.id(), newDevice.id());
  }

  @Test
  void whoever_took_the_account_cannot_take_the_owners_letters_away() {
    Remedy thiefs = remedy(newDevice, at(THIEFS)).orElseThrow();

    assertThat(thiefs.settled()).containsExactly(newDevice.id());
    assertThat(thiefs.giveBack()).isEmpty();
  }

  @Test
  void an_address_that_is_somebody_elses_by_now_stays_theirs_and_the_account_rests() {
    Situation taken =
        new Situation(Optional.of(THIEFS), true, false, Optional.empty(), List.of(emailChanged));
    Remedy remedy = DisputeRules.remedy(emailChanged, taken).orElseThrow();

    assertThat(remedy.giveBack()).isEmpty();
    assertThat(remedy.suspend()).isTrue();
  }

  @Test
  void an_address_of_staff_that_was_changed_elsewhere_is_not_given_back() {
    Situation staffs =
        new Situation(Optional.of(THIEFS), false, true, Optional.empty(), List.of(newDevice));
    Remedy remedy = DisputeRules.remedy(passwordChanged, staffs).orElseThrow();

    assertThat(remedy.giveBack()).isEmpty();
    assertThat(remedy.suspend()).isFalse();
  }

  @Test
  void a_deletion_planned_since_is_cancelled_and_an_earlier_one_is_not() {
    assertThat(remedy(emailChanged, deletionAt(10)).orElseThrow().cancelDeletion()).isTrue();
    assertThat(remedy(emailChanged, deletionAt(9)).orElseThrow().cancelDeletion()).isFalse();
  }

  @Test
  void a_dispute_works_once() {
    Disputed settled =
        new Disputed(
            emailChanged.id(), emailChanged.account(), emailChanged.what(), OWNERS, NOON, true);
    assertThat(remedy(settled, at(THIEFS))).isEmpty();
  }

  private Optional<Remedy> remedy(Disputed event, Situation situation) {
    return DisputeRules.remedy(event, situation);
  }

  private Situation at(EmailAddress address) {
    return new Situation(Optional.of(address), true, true, Optional.empty(), events());
  }

  private Situation deletionAt(int minute) {
    return new Situation(
        Optional.of(OWNERS), true, true, Optional.of(NOON.plusSeconds(60L * minute)), events());
  }

  private List<Disputed> events() {
    return List.of(passwordChanged, emailChanged, newDevice);
  }

  private static Disputed event(Happening what, EmailAddress address, int minute) {
    return new Disputed(
        UUID.randomUUID(), new UUID(0, 1), what, address, NOON.plusSeconds(60L * minute), false);
  }
}
