package eu.tessera.ejb.browser;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.persistence.account.TestAccounts;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class KnownBrowsersTest {
  private static final String HOME = "digest-of-home";
  private static final String WORK = "digest-of-work";

  private final TestClock clock = new TestClock();
  private final List<NewBrowser> news = new ArrayList<>();
  private final KnownBrowsers browsers;
  private final UUID ada;
  private final UUID bob;

  private final TestDatabase database;

  KnownBrowsersTest(TestDatabase database) {
    this.database = database;
    database.emptied();
    ada = database.transaction(e -> TestAccounts.added(e, "n00ada"));
    bob = database.transaction(e -> TestAccounts.added(e, "n00bob"));
    browsers = new KnownBrowsers(new StoredIn(database), news::add, clock);
  }

  @Test
  void a_browser_is_known_to_the_account_that_signed_in_there_and_to_no_other() {
    meets(ada, HOME, false);
    assertThat(browsers.knows(ada, HOME)).isTrue();
    assertThat(browsers.knows(bob, HOME)).isFalse();
    assertThat(browsers.knows(ada, WORK)).isFalse();
  }

  @Test
  void the_first_sign_in_is_no_news_and_one_elsewhere_is() {
    meets(ada, HOME, false);
    meets(ada, HOME, false);
    assertThat(news).isEmpty();
    meets(ada, WORK, false);
    meets(ada, WORK, true);
    assertThat(news).hasSize(1);
    NewBrowser elsewhere = news.get(0);
    assertThat(elsewhere.account()).isEqualTo(ada);
    assertThat(elsewhere.device()).isEqualTo("Firefox on Linux");
    assertThat(elsewhere.address()).isEqualTo("192.0.2.1");
    assertThat(browsers.remove(ada, elsewhere.browser())).isTrue();
    assertThat(browsers.knows(ada, WORK)).isFalse();
  }

  @Test
  void a_name_is_remembered_only_where_its_owner_wants_it() {
    meets(ada, HOME, false);
    assertThat(browsers.remembered(HOME)).isEmpty();
    meets(ada, HOME, true);
    assertThat(browsers.remembered(HOME)).contains(ada);
    meets(ada, HOME, false);
    assertThat(browsers.remembered(HOME)).isEmpty();
  }

  @Test
  void a_sign_in_that_asks_for_no_name_leaves_the_remembered_one() {
    meets(ada, HOME, true);
    browsers.met(new Encounter(ada, HOME, "Firefox on Linux", "192.0.2.1", Optional.empty()));
    assertThat(browsers.remembered(HOME)).contains(ada);
    browsers.met(new Encounter(bob, HOME, "Firefox on Linux", "192.0.2.1", Optional.empty()));
    assertThat(browsers.remembered(HOME)).contains(ada);
  }

  @Test
  void a_browser_remembers_one_name_the_last() {
    meets(ada, HOME, true);
    meets(bob, HOME, true);
    assertThat(browsers.remembered(HOME)).contains(bob);
    browsers.forgetNames(HOME);
    assertThat(browsers.remembered(HOME)).isEmpty();
    assertThat(browsers.knows(ada, HOME)).isTrue();
    assertThat(browsers.knows(bob, HOME)).isTrue();
  }

  @Test
  void who_says_it_was_not_me_makes_every_browser_unknown() {
    meets(ada, HOME, true);
    meets(ada, WORK, true);
    meets(bob, HOME, false);
    browsers.removeAll(ada);
    assertThat(browsers.of(ada)).isEmpty();
    assertThat(browsers.remembered(HOME)).isEmpty();
    assertThat(browsers.knows(bob, HOME)).isTrue();
  }

  @Test
  void a_browser_that_is_not_used_for_a_year_is_a_stranger_again() {
    meets(ada, HOME, true);
    clock.passes(KnownBrowsers.LIFE.plus(Duration.ofHours(1)));
    assertThat(browsers.knows(ada, HOME)).isFalse();
    browsers.sweep();
    assertThat(browsers.of(ada)).isEmpty();
  }

  @Test
  void a_browser_in_use_stays_known() {
    meets(ada, HOME, true);
    clock.passes(Duration.ofDays(300));
    meets(ada, HOME, true);
    clock.passes(Duration.ofDays(300));
    browsers.sweep();
    assertThat(browsers.knows(ada, HOME)).isTrue();
  }

  @Test
  void an_account_keeps_its_last_browsers_and_no_more() {
    IntStream.range(0, KnownBrowsers.MOST + 5)
        .forEach(
            i -> {
              clock.passes(Duration.ofMinutes(1));
              meets(ada, "browser-" + i, false);
            });
    assertThat(browsers.of(ada)).hasSize(KnownBrowsers.MOST);
    assertThat(browsers.knows(ada, "browser-0")).isFalse();
    assertThat(browsers.knows(ada, "browser-54")).isTrue();
  }

  @Test
  void a_browser_of_which_nothing_can_be_written_down_stays_unknown_and_the_sign_in_goes_on() {
    meets(ada, HOME, false);
    KnownBrowsers failing =
        new KnownBrowsers(
            new StoredIn(database),
            new BrowserNews() {
              @Override
              public void keep(EntityManager entities, NewBrowser first) {
                throw new IllegalStateException("cannot be written down");
              }

              @Override
              public void tell(NewBrowser first) {
                news.add(first);
              }
            },
            clock);
    failing.met(new Encounter(ada, WORK, "Firefox on Linux", "192.0.2.1", Optional.empty()));
    assertThat(browsers.knows(ada, WORK)).isFalse();
    assertThat(news).isEmpty();
    meets(ada, WORK, false);
    assertThat(news).as("the next sign-in is news again").hasSize(1);
  }

  @Test
  void news_that_cannot_be_told_stop_no_sign_in() {
    meets(ada, HOME, false);
    KnownBrowsers failing =
        new KnownBrowsers(
            new StoredIn(database),
            first -> {
              throw new IllegalStateException("cannot be told");
            },
            clock);
    failing.met(new Encounter(ada, WORK, "Firefox on Linux", "192.0.2.1", Optional.empty()));
    assertThat(browsers.knows(ada, WORK)).isTrue();
  }

  private void meets(UUID account, String browser, boolean remember) {
    browsers.met(
        new Encounter(account, browser, "Firefox on Linux", "192.0.2.1", Optional.of(remember)));
  }
}
