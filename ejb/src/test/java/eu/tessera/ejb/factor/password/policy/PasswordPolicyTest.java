package eu.tessera.ejb.factor.password.policy;

import static eu.tessera.ejb.factor.password.policy.PasswordFlaw.EMPTY;
import static eu.tessera.ejb.factor.password.policy.PasswordFlaw.HOLDS_NAME;
import static eu.tessera.ejb.factor.password.policy.PasswordFlaw.LEAKED;
import static eu.tessera.ejb.factor.password.policy.PasswordFlaw.TOO_FEW_GROUPS;
import static eu.tessera.ejb.factor.password.policy.PasswordFlaw.TOO_LONG;
import static eu.tessera.ejb.factor.password.policy.PasswordFlaw.TOO_SHORT;
import static eu.tessera.ejb.factor.password.policy.PasswordFlaw.UNTYPABLE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.config.StartRefused;
import eu.tessera.federation.identity.PersonName;
import java.security.SecureRandom;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PasswordPolicyTest {
  private static final Owner OWNER =
      Owner.of(
          EmailAddress.of("ana.garcia-lopez@example.org").orElseThrow(),
          new PersonName("Ana María", "García López"));

  @Test
  void ten_characters_of_three_groups_are_enough() {
    for (String good :
        List.of(
            "Kittens 42", "Abcdefghi1", "abcdefgh1!", "ABCDEFGH1 ", "Пароль-2026", "Ñandú está")) {
      assertThat(flaws(good)).as(good).isEmpty();
    }
  }

  @Test
  void what_is_missing_is_named() {
    assertThat(flaws("")).containsExactly(EMPTY);
    assertThat(flaws("Abcdefg1!")).containsExactly(TOO_SHORT);
    assertThat(flaws("abcdefghijkl")).containsExactly(TOO_FEW_GROUPS);
    assertThat(flaws("abc")).containsExactly(TOO_SHORT, TOO_FEW_GROUPS);
    assertThat(flaws("Abcdefgh1!" + "x".repeat(119))).containsExactly(TOO_LONG);
    assertThat(flaws("Abcdefgh1!\u0000")).containsExactly(UNTYPABLE);
    assertThat(flaws("Abcdefgh1!\ud800")).containsExactly(UNTYPABLE);
  }

  @Test
  void characters_are_counted_as_people_count_letters() {
    // five letters with their accents apart are five in NFC, and an emoji is one
    assertThat(flaws("e\u0301".repeat(5) + "A1!")).contains(TOO_SHORT);
    assertThat(flaws("😀".repeat(4) + "aA1")).contains(TOO_SHORT);
    assertThat(flaws("😀".repeat(7) + "aA1")).isEmpty();
  }

  @Test
  void white_space_is_a_special_character_and_is_kept() {
    assertThat(flaws("  correct  Horse  ")).isEmpty();
    assertThat(CharacterGroup.of(" ")).containsExactly(CharacterGroup.SPECIAL);
  }

  @Test
  void letters_of_an_alphabet_without_capitals_are_one_group() {
    assertThat(flaws("我的密码我的密码我的")).containsExactly(TOO_FEW_GROUPS);
    assertThat(flaws("我的密码我的密码 2026")).isEmpty();
  }

  @Test
  void a_password_holds_neither_the_user_name_nor_its_parts_nor_the_persons_name() {
    for (String bad :
        List.of(
            "Ana.Garcia-Lopez@example.org1",
            "xAna.GARCIA-lopez1",
            "my-Garcia-2026",
            "1 García 22 X",
            "Xx-lópez-2026")) {
      assertThat(flaws(bad)).as(bad).containsExactly(HOLDS_NAME);
    }
    // three letters are in many a good password by chance
    assertThat(flaws("Banana-Republic-7")).isEmpty();
  }

  @Test
  void asvs_wants_twelve_characters_and_no_groups() {
    assertThat(PasswordPolicy.ASVS.flaws("correct horse battery", OWNER)).isEmpty();
    assertThat(PasswordPolicy.ASVS.flaws("correct hor", OWNER)).containsExactly(TOO_SHORT);
    assertThat(PasswordPolicy.ASVS.flaws("x".repeat(129), OWNER)).containsExactly(TOO_LONG);
  }

  @Test
  void the_preset_is_chosen_by_the_setting() {
    assertThat(PasswordPolicy.read(values("asvs"))).isEqualTo(PasswordPolicy.ASVS);
    assertThat(PasswordPolicy.read(new ConfiguredValues(name -> Optional.empty())))
        .isEqualTo(PasswordPolicy.EULOGIN);
    assertThatThrownBy(() -> PasswordPolicy.read(values("none"))).isInstanceOf(StartRefused.class);
  }

  @Test
  void a_leaked_password_is_refused_under_either_preset_once_it_keeps_the_rules() {
    for (PasswordPolicy policy : List.of(PasswordPolicy.EULOGIN, PasswordPolicy.ASVS)) {
      NewPasswords passwords =
          new NewPasswords(policy, p -> true, new SamplePasswords(new SecureRandom()));
      assertThat(passwords.flaws("Kittens-2026!", OWNER)).containsExactly(LEAKED);
      assertThat(passwords.flaws("short", OWNER)).doesNotContain(LEAKED);
    }
  }

  @Test
  void samples_keep_the_rules_and_are_never_the_same() {
    NewPasswords passwords =
        new NewPasswords(
            PasswordPolicy.EULOGIN, p -> false, new SamplePasswords(new SecureRandom()));
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < 200; i++) {
      assertThat(passwords.samples())
          .hasSize(3)
          .allSatisfy(s -> assertThat(passwords.flaws(s, OWNER)).isEmpty())
          .allSatisfy(s -> assertThat(seen.add(s)).isTrue());
    }
  }

  @Test
  void the_hint_tells_weak_from_strong() {
    assertThat(PasswordStrength.of("Password12", OWNER)).isEqualTo(PasswordStrength.WEAK);
    assertThat(PasswordStrength.of("vT9#qLw2_zKp8x", OWNER)).isEqualTo(PasswordStrength.STRONG);
  }

  private static List<PasswordFlaw> flaws(String password) {
    return PasswordPolicy.EULOGIN.flaws(password, OWNER);
  }

  private static ConfiguredValues values(String policy) {
    return new ConfiguredValues(name -> Optional.of(policy));
  }
}
