package eu.tessera.ejb.exchange;

import static eu.tessera.ejb.exchange.TestExchange.OPAL;
import static eu.tessera.ejb.exchange.TestExchange.done;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.exchange.OwnKeys.Key;
import eu.tessera.ejb.exchange.OwnKeys.State;
import eu.tessera.ejb.exchange.OwnKeys.Use;
import eu.tessera.ejb.nearcache.LocalInvalidations;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@OnEveryDatabase
class OwnKeyRemindersTest {
  private static final String OPERATOR = "operator@ec.example";

  private final TestDatabase database;
  private final TestClock clock = new TestClock();
  private final TestPost post = new TestPost();
  @TempDir Path folder;
  private OwnKeys keys;
  private OwnKeyReminders reminders;

  OwnKeyRemindersTest(TestDatabase database) {
    this.database = database.emptied();
  }

  @BeforeEach
  void open() {
    TestExchange node = new TestExchange(database, folder, clock);
    keys = node.exchange.keys();
    keys.keys(OPAL);
    Accounts accounts = new Accounts(node.database, new LocalInvalidations(), clock);
    TestPeople.operator(accounts, OPERATOR);
    accounts.create(TestPeople.citizen("citizen@example.org"));
    reminders =
        new OwnKeyReminders(
            keys,
            accounts,
            post,
            node.database,
            URI.create("https://login.example.org/cas"),
            clock);
  }

  @Test
  void operators_and_nobody_else_are_told_once_at_each_of_60_30_7_and_1_days() {
    int uses = Use.values().length;
    clock.passes(Duration.ofDays(1000 - 61));
    assertThat(told()).isZero();
    for (int days : new int[] {60, 30, 7, 1}) {
      clock.passes(
          Duration.between(clock.instant(), ends().minus(Duration.ofDays(days)).plusSeconds(60)));
      assertThat(told()).as("at %d days", days).isEqualTo(uses);
      assertThat(told()).as("told already").isZero();
    }
    assertThat(post.sent()).allMatch(sent -> sent.to().equals(OPERATOR));
  }

  @Test
  void operators_are_told_when_a_key_can_be_used_and_when_the_old_one_can_retire() {
    clock.passes(Duration.ofMinutes(1));
    Key next = done(keys.publishNext(OPAL, Use.PROVIDER_SIGNING));
    assertThat(told()).isZero();
    clock.passes(Duration.ofDays(7));
    assertThat(told()).isEqualTo(1);
    assertThat(post.last(Letter.OwnKeyDue.class).orElseThrow().name())
        .startsWith("PROVIDER_SIGNING");
    assertThat(told()).isZero();

    done(keys.startUsing(OPAL, next.id(), false));
    assertThat(told()).as("services still meet answers of the old key").isZero();
    clock.passes(Duration.ofDays(7));
    assertThat(told()).isEqualTo(1);
    Key old =
        keys.keys(OPAL).stream()
            .filter(k -> k.use() == Use.PROVIDER_SIGNING && k.state() == State.PUBLISHED)
            .findFirst()
            .orElseThrow();
    done(keys.retire(OPAL, old.id()));
    clock.passes(Duration.ofDays(30));
    assertThat(told()).isZero();
  }

  @Test
  void without_a_mail_server_no_reminder_is_lost() {
    post.close();
    clock.passes(Duration.ofDays(999));
    assertThat(told()).isZero();
  }

  private Instant ends() {
    return keys.keys(OPAL).get(0).certificate().getNotAfter().toInstant();
  }

  private int told() {
    List<TestPost.Sent> before = post.sent();
    reminders.remind();
    return post.sent().size() - before.size();
  }
}
