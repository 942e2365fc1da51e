package eu.tessera.ejb.change;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.browser.BrowserBecomesKnown;
import eu.tessera.ejb.browser.NewBrowser;
import eu.tessera.ejb.dispute.DisputeOutcome;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Occasion;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class NewDeviceLettersTest {
  private final TestHouse house;

  NewDeviceLettersTest(TestDatabase database) {
    this.house = new TestHouse(database);
  }

  @Test
  void the_first_sign_in_is_told_at_once_and_those_of_the_next_hour_together() {
    for (int i = 0; i < 30; i++) {
      signsInOn("Device " + i);
      house.clock.passes(Duration.ofMinutes(1));
      house.deviceLetters.tellWaiting();
    }
    assertThat(house.post.sent()).hasSize(1);
    house.clock.passes(Duration.ofMinutes(29));
    assertThat(house.deviceLetters.tellWaiting()).isZero();
    house.clock.passes(Duration.ofMinutes(1));
    assertThat(house.deviceLetters.tellWaiting()).isOne();

    Letter.NewDevices letter = house.post.last(Letter.NewDevices.class).orElseThrow();
    assertThat(letter.number()).isEqualTo(29);
    assertThat(letter.before()).hasSize(9);
    assertThat(letter.occasion().device()).contains("Device 29");
    assertThat(letter.before().get(8).device()).contains("Device 28");
    assertThat(house.deviceLetters.tellWaiting()).isZero();
    assertThat(house.post.sent()).hasSize(2);
  }

  @Test
  void after_a_digest_too_an_hour_passes_until_the_next_letter() {
    signsInOn("one");
    signsInOn("two");
    house.clock.passes(Duration.ofHours(1));
    house.deviceLetters.tellWaiting();
    signsInOn("three");
    assertThat(house.post.sent()).hasSize(2);
    house.clock.passes(Duration.ofHours(1));
    house.deviceLetters.tellWaiting();
    assertThat(house.post.sent()).hasSize(3);
    assertThat(house.post.last(Letter.NewDevice.class).orElseThrow().occasion().device())
        .contains("three");
  }

  @Test
  void an_hour_later_a_sign_in_is_told_at_once_again() {
    signsInOn("one");
    house.clock.passes(Duration.ofHours(1));
    signsInOn("two");
    assertThat(house.post.sent()).hasSize(2);
  }

  @Test
  void a_sign_in_that_was_told_with_others_can_be_disputed() {
    signsInOn("one");
    signsInOn("two");
    signsInOn("three");
    house.clock.passes(Duration.ofHours(1));
    house.deviceLetters.tellWaiting();
    Occasion occasion = house.post.last(Letter.NewDevices.class).orElseThrow().occasion();
    assertThat(house.disputes.settle(TestPost.token(occasion.notMe().orElseThrow())))
        .isEqualTo(DisputeOutcome.SECURED);
  }

  @Test
  void what_waits_goes_to_the_address_that_the_account_had_when_it_happened() {
    signsInOn("owner's");
    signsInOn("thief's");
    house.email.ask(house.owner, TestPeople.email("thief@example.org"), "192.0.2.66");
    String link = TestPost.token(house.post.last(Letter.ConfirmNewEmail.class).get().link());
    house.email.confirm(house.owner, link, "thief's");
    house.clock.passes(Duration.ofHours(1));
    house.deviceLetters.tellWaiting();

    assertThat(house.post.last(Letter.NewDevice.class).orElseThrow().occasion().device())
        .contains("thief's");
    assertThat(house.post.addressee(Letter.NewDevice.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void what_cannot_be_told_for_now_waits_and_is_told_later() {
    house.post.fills();
    signsInOn("one");
    house.clock.passes(Duration.ofMinutes(1));
    assertThat(house.deviceLetters.tellWaiting()).isZero();
    house.post.empties();
    house.clock.passes(Duration.ofMinutes(1));
    assertThat(house.deviceLetters.tellWaiting()).isOne();
    assertThat(house.post.addressee(Letter.NewDevice.class)).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void one_owners_flood_holds_up_nobody_elses_letter() {
    signsInOn("one");
    signsInOn("two");
    UUID other = house.registered("other@example.org").id();
    hears(other, "theirs");
    assertThat(house.post.addressee(Letter.NewDevice.class)).isEqualTo("other@example.org");
  }

  @Test
  void a_letter_that_fails_holds_up_nobody_elses_and_is_tried_again() {
    UUID other = house.registered("other@example.org").id();
    signsInOn("one");
    signsInOn("two");
    hears(other, "three");
    hears(other, "four");
    house.post.breaksFor(TestHouse.ADDRESS);
    house.clock.passes(Duration.ofHours(1));
    assertThat(house.deviceLetters.tellWaiting()).isOne();
    assertThat(house.post.sent()).hasSize(3);
    assertThat(house.post.sent().get(2).to()).isEqualTo("other@example.org");

    house.post.breaksFor("");
    assertThat(house.deviceLetters.tellWaiting()).as("it waits a while").isZero();
    house.clock.passes(Duration.ofMinutes(1));
    assertThat(house.deviceLetters.tellWaiting()).isOne();
    assertThat(house.post.sent().get(3).to()).isEqualTo(TestHouse.ADDRESS);
  }

  @Test
  void a_node_that_dies_right_after_a_sign_in_loses_no_letter() {
    keeps(house.owner.id(), "one");
    assertThat(house.post.sent()).isEmpty();
    assertThat(house.deviceLetters.tellWaiting()).isOne();
    assertThat(house.post.addressee(Letter.NewDevice.class)).isEqualTo(TestHouse.ADDRESS);
    assertThat(house.deviceLetters.tellWaiting()).isZero();
  }

  private void signsInOn(String device) {
    hears(house.owner.id(), device);
  }

  private NewBrowser keeps(UUID account, String device) {
    NewBrowser news =
        new NewBrowser(account, UUID.randomUUID(), device, "192.0.2.66", house.clock.instant());
    house.database.change(e -> house.deviceLetters.keep(new BrowserBecomesKnown(e, news)));
    return news;
  }

  private void hears(UUID account, String device) {
    NewBrowser news = keeps(account, device);
    house.deviceLetters.hear(news);
  }
}
