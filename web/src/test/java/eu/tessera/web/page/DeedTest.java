package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeedTest {
  @ParameterizedTest
  @ValueSource(strings = {"FromTheFuture", "", "signedin", "SignedIn "})
  void an_event_without_words_is_something_else(String event) {
    assertThat(Deed.of(event)).isEqualTo(Deed.OTHER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"SignedIn", "PasswordSet", "EventDisputed", "DeletionPlanned"})
  void an_event_with_words_is_known(String event) {
    assertThat(Deed.of(event)).isNotEqualTo(Deed.OTHER);
  }
}
