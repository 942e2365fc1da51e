package eu.tessera.ejb.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AuditEventTest {
  private static final List<Class<?>> EVENTS =
      Arrays.asList(AuditEvent.class.getPermittedSubclasses());

  @Test
  void no_event_has_a_field_for_a_secret_or_for_what_was_typed() {
    Set<String> forbidden =
        Set.of(
            "password", "cookie", "ticket", "code", "secret", "token", "login", "typed", "email");
    assertThat(EVENTS)
        .flatMap(
            event ->
                Arrays.stream(event.getRecordComponents()).map(RecordComponent::getName).toList())
        .doesNotContainAnyElementsOf(forbidden);
  }

  @Test
  void the_name_of_every_event_fits_its_column() {
    assertThat(EVENTS).isNotEmpty().allMatch(event -> event.getSimpleName().length() <= 64);
  }
}
