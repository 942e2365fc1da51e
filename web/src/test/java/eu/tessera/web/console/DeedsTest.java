package eu.tessera.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.account.Role;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.ejb.exchange.Submission.Content;
import eu.tessera.ejb.exchange.Submission.Mark;
import eu.tessera.web.page.ExchangeView.Deed;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class DeedsTest {
  private static final Mark ADAS = new Mark("ada01", Instant.EPOCH);
  private static final Actor ADA = new Actor("ada01", Set.of(Role.INTEGRATOR));
  private static final Submission.Draft DRAFT =
      new Submission.Draft(
          new Content(
              UUID.randomUUID(),
              "budget",
              1,
              Submission.Origin.PERSON,
              "{}",
              Optional.empty(),
              List.of(),
              ADAS));

  @Test
  void the_submitter_is_offered_no_approval_of_his_own_submission() {
    for (Role role : Role.values()) {
      Actor ada = new Actor("ADA01", EnumSet.of(role, Role.APPROVER));
      assertThat(Deeds.of(ada, DRAFT.submitted(ADAS))).doesNotContain(Deed.APPROVE);
      assertThat(Deeds.waiting(ada, DRAFT.submitted(ADAS))).isPresent();
    }
  }

  @Test
  void a_second_person_is_offered_to_approve() {
    Actor bob = new Actor("bob01", Set.of(Role.APPROVER));
    assertThat(Deeds.of(bob, DRAFT.submitted(ADAS))).containsExactly(Deed.APPROVE);
    assertThat(Deeds.waiting(bob, DRAFT.submitted(ADAS))).isEmpty();
  }

  @Test
  void an_integrator_is_offered_no_approval_of_anything() {
    Actor bob = new Actor("bob01", Set.of(Role.INTEGRATOR));
    assertThat(Deeds.of(bob, DRAFT.submitted(ADAS))).isEmpty();
  }

  @Test
  void an_author_may_submit_change_and_take_back_his_draft() {
    assertThat(Deeds.of(ADA, DRAFT))
        .containsExactlyInAnyOrder(Deed.SUBMIT, Deed.CHANGE, Deed.WITHDRAW);
  }
}
