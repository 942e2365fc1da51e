package eu.tessera.ejb.lists;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class ShippedListTest {
  private final ShippedList passwords = ShippedList.named("passwords");

  @Test
  void the_shipped_lists_are_as_long_as_they_were_made() {
    assertThat(passwords.size()).isGreaterThan(160_000);
    assertThat(ShippedList.named("disposable-domains").size()).isGreaterThan(60_000);
  }

  @Test
  void what_is_in_the_list_is_found_and_other_spellings_are_not() {
    assertThat(passwords.contains("1234567890")).isTrue();
    assertThat(passwords.contains("1q2w3e4r5t6y")).isTrue();
    assertThat(passwords.contains("1q2w3E4r5T6y")).isFalse();
  }

  /** One in 6.7 million is expected, so of 200,000 one would be a chance of three in a hundred. */
  @Test
  void hardly_any_other_text_is_taken_for_one_in_the_list() {
    SplittableRandom random = new SplittableRandom(2026);
    long taken =
        random
            .longs(200_000)
            .filter(number -> passwords.contains("x" + Long.toString(number, 36)))
            .count();
    assertThat(taken).isLessThanOrEqualTo(1);
  }

  @Test
  void a_list_that_is_cut_short_is_refused() {
    assertThatThrownBy(() -> ShippedList.read(new byte[] {5, (byte) 0x80}))
        .isInstanceOf(IllegalStateException.class);
    assertThat(ShippedList.read(new byte[0]).contains("anything")).isFalse();
  }
}
