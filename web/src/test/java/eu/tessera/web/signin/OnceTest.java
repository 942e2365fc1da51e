package eu.tessera.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.signin.Browser;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class OnceTest {
  private static final Browser MINE = Browser.holding("my cookie");
  private static final Browser YOURS = Browser.holding("your cookie");

  private final Once once = new Once(new LocalGrid());
  private final String number = once.fresh();

  @Test
  void a_form_is_first_once_and_the_second_learns_where_it_led() {
    assertThat(form(MINE).first()).isTrue();
    assertThat(form(MINE).first()).isFalse();
    form(MINE).done("/there");
    assertThat(form(MINE).led()).contains("/there");
  }

  @Test
  @Timeout(60)
  void the_second_waits_for_the_first() throws Exception {
    form(MINE).first();
    var led = new CompletableFuture<Optional<String>>();
    var second = new Thread(() -> led.complete(form(MINE).led()));
    second.start();
    while (second.isAlive() && second.getState() != Thread.State.TIMED_WAITING) {
      Thread.onSpinWait(); // until it has looked, and found the first one under way
    }
    assertThat(led).isNotDone();
    form(MINE).done("/there");
    assertThat(led.get()).contains("/there");
  }

  @Test
  void a_form_that_was_not_done_may_be_sent_again() {
    form(MINE).first();
    form(MINE).undone();
    assertThat(form(MINE).led()).isEmpty();
    assertThat(form(MINE).first()).isTrue();
  }

  @Test
  void nobody_else_learns_where_a_form_led() {
    form(MINE).first();
    form(MINE).done("/there");
    assertThat(form(YOURS).led()).isEmpty();
    assertThat(form(YOURS).first()).isTrue();
    assertThat(once.form(MINE, "/other", number).first()).isTrue();
  }

  @Test
  void forms_without_a_number_are_always_first() {
    for (String none : new String[] {"", "x", "a b", "<".repeat(30), "a".repeat(65)}) {
      assertThat(once.form(MINE, "/form", none).first()).isTrue();
      assertThat(once.form(MINE, "/form", none).first()).isTrue();
    }
  }

  private Once.Form form(Browser browser) {
    return once.form(browser, "/form", number);
  }
}
