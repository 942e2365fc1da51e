package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Locale;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;

class MessagesTest {
  private final Messages english = Messages.in(Locale.ENGLISH).orElseThrow();

  @Test
  void a_placeholder_is_filled() {
    assertThat(english.text("identify.service", "Budget tool"))
        .isEqualTo("You are signing in to use Budget tool");
  }

  @Test
  void braces_and_apostrophes_of_an_argument_stay_as_they_are() {
    assertThat(english.text("identify.service", "l'outil {0} {x"))
        .isEqualTo("You are signing in to use l'outil {0} {x");
  }

  @Test
  void a_key_that_is_not_there_is_refused() {
    assertThatThrownBy(() -> english.text("no.such.key"))
        .isInstanceOf(NoSuchElementException.class);
  }
}
