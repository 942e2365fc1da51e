package eu.tessera.ejb.captcha;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.captcha.Captchas.Outcome;
import eu.tessera.ejb.config.TestClock;
import eu.tessera.ejb.config.TestVault;
import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.grid.Throttle;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CaptchasTest {
  private static final String ME = "my browser";
  private static final String HERE = "192.0.2.1";

  private final Grid grid = new LocalGrid();
  private final TestClock clock = new TestClock();
  private final AtomicInteger kept = new AtomicInteger();
  private final Captchas captchas = captchas(new CaptchaKind(true, 8));
  private final String id = captchas.fresh(ME, HERE).orElseThrow();

  @Test
  void the_code_in_any_case_and_spacing_passes() {
    String spaced = String.join(" ", code().toLowerCase(Locale.ROOT).split(""));
    assertThat(captchas.answer(id, ME, spaced, "")).isEqualTo(Outcome.PASSED);
    assertThat(captchas.passed(id, ME)).isTrue();
  }

  @Test
  void a_wrong_code_uses_the_challenge_up() {
    String code = code();
    assertThat(captchas.answer(id, ME, "!" + code, "")).isEqualTo(Outcome.WRONG);
    assertThat(captchas.answer(id, ME, code, "")).isEqualTo(Outcome.GONE);
  }

  @Test
  void nothing_answered_uses_nothing_up() {
    assertThat(captchas.answer(id, ME, " ", "")).isEqualTo(Outcome.MISSING);
    assertThat(captchas.answer(id, ME, code(), "")).isEqualTo(Outcome.PASSED);
  }

  @Test
  void a_challenge_lets_one_form_through() {
    assertThat(captchas.spend(id, ME)).isFalse();
    captchas.answer(id, ME, code(), "");
    assertThat(captchas.spend(id, ME)).isTrue();
    assertThat(captchas.spend(id, ME)).isFalse();
    assertThat(captchas.answer(id, ME, code(), "")).isEqualTo(Outcome.SPENT);
  }

  @Test
  void who_passed_is_not_asked_again_for_the_same_form() {
    captchas.answer(id, ME, code(), "");
    assertThat(captchas.answer(id, ME, "", "")).isEqualTo(Outcome.PASSED);
  }

  @Test
  void a_challenge_belongs_to_one_browser() {
    assertThat(captchas.answer(id, "another", code(), "")).isEqualTo(Outcome.GONE);
    assertThat(captchas.picture(id, "another", HERE)).isEmpty();
    assertThat(captchas.speech(id, "another", HERE, Locale.FRENCH)).isEmpty();
    assertThat(captchas.work(id, "another")).isEmpty();
    assertThat(captchas.answer(id, ME, code(), "")).isEqualTo(Outcome.PASSED);
  }

  @Test
  void work_passes_instead_of_the_code() {
    Work work = captchas.work(id, ME).orElseThrow();
    assertThat(captchas.answer(id, ME, "", done(work))).isEqualTo(Outcome.PASSED);
  }

  @Test
  void work_for_another_challenge_or_left_undone_is_wrong() {
    String other = captchas.fresh(ME, HERE).orElseThrow();
    String done = done(captchas.work(other, ME).orElseThrow());
    assertThat(captchas.answer(id, ME, "", done)).isEqualTo(Outcome.WRONG);
    for (String numbers :
        List.of("0", "0,".repeat(16), "0" + ",0".repeat(15), "-1" + ",0".repeat(15), "x")) {
      String fresh = captchas.fresh(ME, HERE).orElseThrow();
      assertThat(captchas.answer(fresh, ME, "", numbers)).as(numbers).isEqualTo(Outcome.WRONG);
    }
  }

  @Test
  void where_the_setting_wants_work_no_code_is_shown_nor_taken() {
    Captchas work = captchas(new CaptchaKind(false, 8));
    assertThat(work.picture(id, ME, HERE)).isEmpty();
    assertThat(work.answer(id, ME, code(), "")).isEqualTo(Outcome.WRONG);
  }

  @Test
  void a_source_gets_so_many_challenges_and_no_more() {
    IntStream.range(0, 199).forEach(i -> assertThat(captchas.fresh(ME, HERE)).isPresent());
    assertThat(captchas.fresh(ME, HERE)).isEmpty();
    assertThat(captchas.fresh(ME, "192.0.2.2")).isPresent();
  }

  @Test
  void the_picture_is_of_its_size_and_never_the_same_twice() throws IOException {
    byte[] one = captchas.picture(id, ME, HERE).orElseThrow();
    byte[] two = captchas.picture(id, ME, HERE).orElseThrow();
    var image = ImageIO.read(new ByteArrayInputStream(one));
    assertThat(image.getWidth()).isEqualTo(Picture.WIDTH);
    assertThat(image.getHeight()).isEqualTo(Picture.HEIGHT);
    assertThat(one).isNotEqualTo(two);
  }

  @Test
  void the_code_is_spoken_in_every_language_of_the_union() {
    String official = "bg cs da de el en es et fi fr ga hr hu it lt lv mt nl pl pt ro sk sl sv";
    Set<Integer> sounds = new HashSet<>();
    for (String language : official.split(" ")) {
      assertThat(Speech.class.getResource("voices/" + language + ".bin")).as(language).isNotNull();
      Voice voice = Voice.in(Locale.forLanguageTag(language));
      for (char character : Alphabet.CHARACTERS.toCharArray()) {
        short[] sound = voice.says(character);
        assertThat(sound.length)
            .as(language + character)
            .isBetween(Voice.RATE / 12, Voice.RATE * 2);
        assertThat(loudest(sound)).as(language + character).isGreaterThan(8_000);
      }
      sounds.add(Arrays.hashCode(voice.says('A')));
    }
    assertThat(sounds).hasSize(24);
  }

  @Test
  void a_sound_is_a_wave_of_some_seconds() {
    byte[] wave = captchas.speech(id, ME, HERE, Locale.FRENCH).orElseThrow();
    assertThat(new String(wave, 0, 4)).isEqualTo("RIFF");
    assertThat(wave.length).isBetween(Voice.RATE * 2 * 3, Voice.RATE * 2 * 12 + 44);
  }

  private static int loudest(short[] sound) {
    return IntStream.range(0, sound.length).map(i -> Math.abs(sound[i])).max().orElseThrow();
  }

  @Test
  void a_challenge_that_nobody_answers_is_kept_nowhere() {
    IntStream.range(0, 100).forEach(i -> captchas.fresh(ME, HERE));
    captchas.picture(id, ME, HERE);
    captchas.answer(id, ME, "", "");
    assertThat(kept).hasValue(0);
    captchas.answer(id, ME, "wrong", "");
    assertThat(kept).hasValue(1);
  }

  @Test
  void a_challenge_of_our_own_making_only_is_taken() {
    String altered = (id.charAt(0) == 'A' ? "B" : "A") + id.substring(1);
    for (String none : List.of("", "x", altered, id + "A", "A".repeat(100), "A".repeat(9_000))) {
      assertThat(captchas.answer(none, ME, "ABCDE", "")).as(none).isEqualTo(Outcome.GONE);
      assertThat(captchas.picture(none, ME, HERE)).as(none).isEmpty();
      assertThat(captchas.spend(none, ME)).as(none).isFalse();
    }
  }

  @Test
  void a_challenge_written_in_another_way_is_no_second_one() {
    captchas.answer(id, ME, "wrong", "");
    String alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
    for (char last : alphabet.toCharArray()) {
      String twin = id.substring(0, id.length() - 1) + last;
      assertThat(captchas.answer(twin, ME, code(), "")).isEqualTo(Outcome.GONE);
    }
  }

  @Test
  void a_challenge_is_too_old_after_half_an_hour_but_one_that_was_met_is_not_asked_again() {
    String met = captchas.fresh(ME, HERE).orElseThrow();
    clock.passes(Duration.ofMinutes(29));
    captchas.answer(met, ME, code(met), "");
    clock.passes(Duration.ofMinutes(2));
    assertThat(captchas.answer(id, ME, code(), "")).isEqualTo(Outcome.GONE);
    assertThat(captchas.picture(id, ME, HERE)).isEmpty();
    assertThat(captchas.passed(met, ME)).isTrue();
    assertThat(captchas.spend(met, ME)).isTrue();
  }

  /** The answer is for the server's eyes only; the test has its key. */
  private String code() {
    return code(id);
  }

  private static String code(String challenge) {
    return Challenge.opened(TestVault.vault(), ME, challenge).orElseThrow().code();
  }

  private Captchas captchas(CaptchaKind kind) {
    return new Captchas(counted(grid), kind, TestVault.vault(), clock, new SecureRandom());
  }

  private Grid counted(Grid real) {
    return new Grid() {
      @Override
      public <V extends Serializable> GridMap<V> map(String name, int most) {
        GridMap<V> entries = real.map(name, most);
        return new GridMap<>() {
          @Override
          public boolean create(String key, V value, Duration life) {
            kept.incrementAndGet();
            return entries.create(key, value, life);
          }

          @Override
          public void put(String key, V value, Duration life) {
            kept.incrementAndGet();
            entries.put(key, value, life);
          }

          @Override
          public Optional<V> get(String key) {
            return entries.get(key);
          }

          @Override
          public Optional<V> take(String key) {
            return entries.take(key);
          }

          @Override
          public boolean replace(String key, V seen, V next, Duration life) {
            return entries.replace(key, seen, next, life);
          }
        };
      }

      @Override
      public Throttle throttle() {
        return real.throttle();
      }
    };
  }

  private static String done(Work work) {
    return IntStream.range(0, Work.PARTS)
        .mapToObj(
            part ->
                IntStream.iterate(0, n -> n + 1)
                    .mapToObj(String::valueOf)
                    .filter(n -> work.fits(part, n))
                    .findFirst()
                    .orElseThrow())
        .collect(Collectors.joining(","));
  }
}
