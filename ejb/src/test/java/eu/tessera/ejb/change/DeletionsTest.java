package eu.tessera.ejb.change;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.Creation;
import eu.tessera.ejb.account.NewAccount;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.AuditEntry;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.ejb.session.Session;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class DeletionsTest {
  private final TestHouse house;

  DeletionsTest(TestDatabase database) {
    this.house = new TestHouse(database);
  }

  @Test
  void an_account_is_deleted_after_the_delay_and_not_before() {
    Session session = house.signedIn();
    plan();
    assertThat(house.sessions.lives(session.id())).isFalse();
    house.clock.passes(Duration.ofDays(14).minusSeconds(1));
    assertThat(house.deletions.carryOut()).isZero();
    house.clock.passes(Duration.ofSeconds(1));
    assertThat(house.deletions.carryOut()).isOne();

    assertThat(house.accounts.byUid(house.owner.uid())).isEmpty();
    assertThat(house.accounts.byId(house.owner.id())).isEmpty();
    assertThat(house.deletions.carryOut()).isZero();
  }

  @Test
  void the_owner_is_told_at_both_ends() {
    plan();
    assertThat(house.post.addressee(Letter.DeletionPlanned.class)).isEqualTo(TestHouse.ADDRESS);
    gone();
    assertThat(house.post.addressee(Letter.AccountDeleted.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void the_audit_stays_and_names_the_uid_only() {
    plan();
    gone();
    assertThat(house.audit.ofAccount(house.owner.uid(), 9))
        .extracting(AuditEntry::kind)
        .contains("DeletionPlanned", "AccountDeleted");
    assertThat(house.audit.ofAccount(house.owner.uid(), 9).toString())
        .doesNotContain("Clara", "Citizen", "owner@example.org");
    assertThat(house.audit.verifyChain().toString()).doesNotContain("Broken");
  }

  @Test
  void a_uid_is_never_given_again() {
    plan();
    gone();
    assertThat(house.accounts.create(staff(house.owner.uid())))
        .isInstanceOf(Creation.UidTaken.class);
  }

  @Test
  void the_address_of_an_account_that_is_gone_is_free() {
    plan();
    gone();
    assertThat(house.accounts.create(TestPeople.citizen(TestHouse.ADDRESS)))
        .isInstanceOf(Creation.Created.class);
  }

  @Test
  void the_link_in_the_letter_keeps_the_account_once() {
    plan();
    String link = cancelLink();
    assertThat(house.deletions.cancellable(link)).isTrue();
    assertThat(house.deletions.cancelBy(link)).isTrue();
    assertThat(house.deletions.cancelBy(link)).isFalse();
    assertThat(house.deletions.cancellable(link)).isFalse();
    assertThat(house.deletions.due(house.owner.id())).isEmpty();
    assertThat(house.post.last(Letter.DeletionCancelled.class)).isPresent();
    house.clock.passes(Duration.ofDays(30));
    assertThat(house.deletions.carryOut()).isZero();
  }

  @Test
  void signing_in_keeps_the_account() {
    assertThat(house.deletions.cancelBySignIn(house.owner)).isFalse();
    plan();
    assertThat(house.deletions.cancelBySignIn(house.owner)).isTrue();
    gone();
    assertThat(house.accounts.byId(house.owner.id())).isPresent();
  }

  @Test
  void an_old_link_does_not_cancel_a_later_deletion() {
    plan();
    String old = cancelLink();
    house.deletions.cancelBySignIn(house.owner);
    plan();
    assertThat(house.deletions.cancelBy(old)).isFalse();
    assertThat(house.deletions.due(house.owner.id())).isPresent();
  }

  @Test
  void a_second_wish_changes_nothing() {
    plan();
    var due = house.deletions.due(house.owner.id());
    house.clock.passes(Duration.ofDays(3));
    plan();
    assertThat(house.deletions.due(house.owner.id())).isEqualTo(due);
    assertThat(house.post.sent()).hasSize(1);
  }

  @Test
  void a_deletion_that_cannot_be_told_is_not_planned_and_ends_no_session() {
    Session session = house.signedIn();
    house.post.fills();
    assertThat(house.deletions.plan(house.owner, "Firefox on Linux", "192.0.2.1")).isEmpty();
    assertThat(house.deletions.due(house.owner.id())).isEmpty();
    assertThat(house.sessions.lives(session.id())).isTrue();
  }

  @Test
  void no_account_goes_without_a_word() {
    plan();
    house.post.fills();
    gone();
    assertThat(house.accounts.byId(house.owner.id())).isPresent();
    house.post.empties();
    assertThat(house.deletions.carryOut()).isOne();
    assertThat(house.post.addressee(Letter.AccountDeleted.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void an_account_is_kept_whether_or_not_that_can_be_told() {
    plan();
    String link = cancelLink();
    house.post.fills();
    assertThat(house.deletions.cancelBy(link)).isTrue();
    assertThat(house.deletions.due(house.owner.id())).isEmpty();
  }

  @Test
  void staff_do_not_delete_their_accounts() {
    Account staff = house.accounts.create(staff("staff77")).account().orElseThrow();
    assertThatThrownBy(() -> house.deletions.plan(staff, "Firefox on Linux", "192.0.2.1"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private void plan() {
    house.deletions.plan(house.owner, "Firefox on Linux", "192.0.2.1");
  }

  private void gone() {
    house.clock.passes(Duration.ofDays(14));
    house.deletions.carryOut();
  }

  private String cancelLink() {
    return TestPost.token(house.post.last(Letter.DeletionPlanned.class).orElseThrow().cancel());
  }

  private static NewAccount staff(String uid) {
    return new NewAccount(
        AccountKind.INTERNAL,
        Optional.of(uid),
        Optional.of(TestPeople.email("staff@ec.example")),
        new PersonName("Sofia", "Staff"),
        "en",
        AssuranceLevel.TOP,
        "eu.europa.ec",
        Optional.empty(),
        Set.of(),
        Set.of());
  }
}
