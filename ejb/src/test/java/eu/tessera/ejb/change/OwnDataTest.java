package eu.tessera.ejb.change;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.TestPeople;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.confirmation.OneTimeLink;
import eu.tessera.ejb.confirmation.Purpose;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.TestPost;
import eu.tessera.ejb.owndata.Activity;
import eu.tessera.ejb.owndata.ActivityLog;
import eu.tessera.ejb.owndata.OwnData;
import eu.tessera.ejb.owndata.OwnDataReport;
import eu.tessera.ejb.owndata.OwnEntry;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class OwnDataTest {
  private final TestHouse house;
  private final ActivityLog log;

  OwnDataTest(TestDatabase database) {
    this.house = new TestHouse(database);
    this.log = new ActivityLog(house.audit, house.clock);
  }

  @Test
  void the_activity_is_read_a_page_at_a_time_the_newest_first() {
    for (int i = 0; i < 5; i++) {
      house.audit.write(
          new AuditEvent.NewDeviceSeen(house.owner.uid(), "device " + i, "192.0.2.1"));
    }
    List<Activity> first = log.of(house.owner.uid(), Long.MAX_VALUE, 2);
    List<Activity> second = log.of(house.owner.uid(), first.get(1).position(), 2);

    assertThat(first)
        .extracting(a -> a.facts().get("device"))
        .containsExactly("device 4", "device 3");
    assertThat(second)
        .extracting(a -> a.facts().get("device"))
        .containsExactly("device 2", "device 1");
  }

  @Test
  void nobody_elses_activity_and_nothing_older_than_ninety_days_is_shown() {
    house.audit.write(new AuditEvent.NameChanged("n00other", "owner"));
    house.audit.write(new AuditEvent.NameChanged(house.owner.uid(), "owner"));
    house.clock.passes(Duration.ofDays(90));
    assertThat(log.of(house.owner.uid(), Long.MAX_VALUE, 9)).hasSize(1);
    house.clock.passes(Duration.ofSeconds(1));
    assertThat(log.of(house.owner.uid(), Long.MAX_VALUE, 9)).isEmpty();
  }

  @Test
  void an_event_that_cannot_be_read_is_still_something_that_happened() {
    house.audit.write(new AuditEvent.NameChanged(house.owner.uid(), "owner"));
    house.tested.sql("update audit_event set content = 'not json', kind = 'FromTheFuture'");

    Activity activity = log.of(house.owner.uid(), Long.MAX_VALUE, 9).get(0);
    assertThat(activity.kind()).isEqualTo("FromTheFuture");
    assertThat(activity.facts()).isEmpty();
  }

  @Test
  void open_links_and_waiting_letters_are_the_owners_to_see_without_their_secrets() {
    house.email.ask(house.owner, TestPeople.email("new@example.org"), "192.0.2.1");
    String secret = TestPost.token(house.post.last(Letter.ConfirmNewEmail.class).get().link());
    assertThat(house.links.open(house.owner.id().toString()))
        .extracting(OneTimeLink::purpose, OneTimeLink::payload)
        .containsExactly(Tuple.tuple(Purpose.EMAIL_CHANGE, "new@example.org"));
    assertThat(house.links.open(house.owner.id().toString()).toString()).doesNotContain(secret);
    house.email.confirm(house.owner, secret, "Firefox");
    assertThat(house.links.open(house.owner.id().toString()))
        .extracting(OneTimeLink::purpose)
        .containsExactly(Purpose.NOT_ME);
    house.clock.passes(Duration.ofDays(10));
    assertThat(house.links.open(house.owner.id().toString())).isEmpty();
  }

  @Test
  void a_room_adds_its_section_at_its_place() {
    OwnDataReport report = new OwnDataReport(List.of(section("b", 20), section("a", 10)));
    assertThat(report.of(house.owner))
        .extracting(OwnDataReport.Section::name)
        .containsExactly("a", "b");
  }

  private static OwnData section(String name, int place) {
    return new OwnData() {
      @Override
      public String section() {
        return name;
      }

      @Override
      public int place() {
        return place;
      }

      @Override
      public List<OwnEntry> of(Account account) {
        return List.of(OwnEntry.EMPTY.with("uid", account.uid()));
      }
    };
  }
}
