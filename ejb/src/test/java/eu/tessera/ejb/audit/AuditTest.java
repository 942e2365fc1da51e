package eu.tessera.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.config.StoredIn;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Method;
import eu.tessera.persistence.schema.OnEveryDatabase;
import eu.tessera.persistence.schema.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@OnEveryDatabase
class AuditTest {
  private static final Logger LOG = Logger.getLogger("eu.tessera.audit");

  private final TestDatabase tested;
  private final Database database;
  private final Audit audit;
  private final List<String> lines = new ArrayList<>();
  private final Handler listener =
      new Handler() {
        @Override
        public void publish(LogRecord event) {
          lines.add(event.getMessage());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
      };

  AuditTest(TestDatabase database) {
    this.tested = database.emptied();
    this.database = new StoredIn(database);
    this.audit = new Audit(this.database, TestVault.vault(), new TestClock());
    LOG.setUseParentHandlers(false);
    LOG.addHandler(listener);
  }

  @AfterEach
  void stopListening() {
    LOG.removeHandler(listener);
  }

  @Test
  void an_event_is_found_by_its_account_and_its_reference() {
    UUID session = UUID.randomUUID();
    String reference =
        audit.write(
            new AuditEvent.SignedIn(
                "n00abcde",
                session,
                List.of(Method.PASSWORD),
                AuthenticationLevel.BASIC,
                "192.0.2.1",
                "Firefox on Linux"));
    audit.write(failed("n00other"));
    AuditEntry entry = audit.ofAccount("n00abcde", 10).get(0);
    assertThat(entry.reference()).isEqualTo(reference).matches("[0-9A-HJKMNP-TV-Z]{10}");
    assertThat(entry.kind()).isEqualTo("SignedIn");
    assertThat(entry.at()).isEqualTo(TestClock.START);
    assertThat(entry.content())
        .isEqualTo(
            "{\"uid\":\"n00abcde\",\"session\":\""
                + session
                + "\",\"methods\":[\"PASSWORD\"],"
                + "\"level\":\"BASIC\",\"source\":\"192.0.2.1\",\"device\":\"Firefox on Linux\"}");
    assertThat(audit.ofAccount("n00abcde", 10)).hasSize(1);
  }

  @Test
  void each_event_is_one_line_of_the_log_with_its_reference() {
    String reference = audit.write(failed("n00abcde"));
    assertThat(lines).hasSize(1);
    assertThat(lines.get(0)).startsWith(reference + " SignInFailed {").contains(" 1:");
  }

  @Test
  void an_event_cannot_forge_a_line_of_the_log() {
    audit.write(new AuditEvent.EidRefused("BE", "x\r\nREFERENCE SignedIn {}", "192.0.2.1"));
    assertThat(lines.get(0)).doesNotContain("\n").doesNotContain("\r");
  }

  @Test
  void what_happens_to_a_ticket_goes_to_the_log_only() {
    audit.write(new AuditEvent.TicketIssued("n00abcde", UUID.randomUUID(), "Budget tool", "cas"));
    assertThat(lines).hasSize(1);
    assertThat(audit.ofAccount("n00abcde", 10)).isEmpty();
    assertThat(audit.verifyChain()).isEqualTo(new Verification.Whole(0));
  }

  @Test
  void a_chain_that_nobody_touched_is_whole() {
    write(7);
    assertThat(audit.verifyChain()).isEqualTo(new Verification.Whole(7));
  }

  @Test
  void an_altered_event_is_seen() {
    for (String column : List.of("kind", "reference", "uid", "content", "mac")) {
      tested.emptied();
      write(5);
      tested.sql(
          "update audit_event set "
              + column
              + " = 'x' || substring("
              + column
              + " from 2) where position = 3");
      assertThat(audit.verifyChain()).as(column).isEqualTo(broken(3, "is not as it was written"));
    }
    tested.emptied();
    write(5);
    tested.sql("update audit_event set at = at + interval '1' second where position = 3");
    assertThat(audit.verifyChain()).isEqualTo(broken(3, "is not as it was written"));
  }

  @Test
  void a_removed_event_is_seen() {
    write(5);
    tested.sql("delete from audit_event where position = 3");
    assertThat(audit.verifyChain()).isEqualTo(broken(3, "is missing"));
  }

  @Test
  void a_removed_end_is_seen() {
    write(5);
    tested.sql("delete from audit_event where position > 3");
    assertThat(audit.verifyChain()).isEqualTo(broken(4, "is missing"));
  }

  @Test
  void events_that_changed_places_are_seen() {
    write(5);
    tested.sql("update audit_event set position = 9 where position = 2");
    tested.sql("update audit_event set position = 2 where position = 3");
    tested.sql("update audit_event set position = 3 where position = 9");
    assertThat(audit.verifyChain()).isEqualTo(broken(2, "is not as it was written"));
  }

  @Test
  void an_event_written_without_the_key_is_seen() {
    write(2);
    new Audit(database, TestVault.other(), new TestClock()).write(failed("n00abcde"));
    assertThat(audit.verifyChain()).isEqualTo(broken(3, "is not as it was written"));
  }

  @Test
  void a_chain_longer_than_a_page_is_read_whole() throws Exception {
    writeAtOnce(1001);
    assertThat(audit.verifyChain()).isEqualTo(new Verification.Whole(1001));
    tested.sql("update audit_event set uid = 'x' where position = 1000");
    assertThat(audit.verifyChain()).isEqualTo(broken(1000, "is not as it was written"));
  }

  @Test
  void events_of_many_callers_and_nodes_make_one_chain() throws Exception {
    writeAtOnce(100);
    assertThat(audit.verifyChain()).isEqualTo(new Verification.Whole(100));
    assertThat(audit.ofAccount("n00abcde", 200))
        .extracting(AuditEntry::reference)
        .doesNotHaveDuplicates()
        .hasSize(100);
  }

  @Test
  void several_events_told_at_once_are_one_after_the_other_in_the_chain_and_in_the_log() {
    audit.write(failed("n00abcde"));
    audit.writeAll(
        List.of(
            new AuditEvent.SessionEnded("n00abcde", UUID.randomUUID(), "TOO_MANY"),
            new AuditEvent.SessionEnded("n00other", UUID.randomUUID(), "TOO_MANY")));
    assertThat(audit.verifyChain()).isEqualTo(new Verification.Whole(3));
    assertThat(audit.ofAccount("n00other", 10)).hasSize(1);
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).contains("SessionEnded").contains("n00abcde").contains(" 2:");
    assertThat(lines.get(2)).contains("SessionEnded").contains("n00other").contains(" 3:");
  }

  @Test
  void an_event_that_cannot_be_written_is_not_passed_over() {
    assertThat(tested.sql("delete from audit_head")).isEqualTo(1);
    try {
      assertThatThrownBy(() -> audit.write(failed("n00abcde")))
          .isInstanceOf(IllegalStateException.class);
    } finally {
      tested.sql("insert into audit_head (id, position, mac) values (1, 0, '')");
    }
    audit.write(failed("n00abcde"));
    assertThat(audit.verifyChain()).isEqualTo(new Verification.Whole(1));
  }

  /** By many callers of two nodes. */
  private void writeAtOnce(int events) throws Exception {
    Audit otherNode = new Audit(database, TestVault.vault(), new TestClock());
    ExecutorService callers = Executors.newFixedThreadPool(8);
    try {
      List<Callable<String>> writes = new ArrayList<>();
      for (int i = 0; i < events; i++) {
        Audit node = i % 2 == 0 ? audit : otherNode;
        writes.add(() -> node.write(failed("n00abcde")));
      }
      for (Future<String> written : callers.invokeAll(writes)) {
        written.get();
      }
    } finally {
      callers.shutdownNow();
    }
  }

  private void write(int events) {
    for (int i = 0; i < events; i++) {
      audit.write(failed("n00abcde"));
    }
  }

  private static AuditEvent failed(String uid) {
    return new AuditEvent.SignInFailed(uid, Method.PASSWORD, "WRONG", "192.0.2.1");
  }

  private static Verification broken(long position, String reason) {
    return new Verification.Broken(position, reason);
  }
}
