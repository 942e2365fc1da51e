package eu.tessera.demo.country;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.identity.PersonIdentifier;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AtlasTest {
  private static final Path WEBAPP = Path.of("src/main/webapp");
  private final List<Country> countries = Atlas.countries();

  @Test
  void the_thirteen_countries_of_the_tutorial_and_two_for_tests_are_there() {
    assertThat(countries)
        .extracting(Country::code)
        .containsExactly(
            "BE", "HR", "CZ", "EE", "DE", "IT", "LV", "LT", "LU", "NL", "PT", "SK", "ES", "XA",
            "XB");
    assertThat(countries).filteredOn(Country::test).hasSize(2);
    assertThat(countries).filteredOn(Country::mayMisbehave).hasSize(1);
  }

  @Test
  void each_country_has_its_names_in_the_complete_languages() {
    assertThat(countries).allSatisfy(c -> assertThat(c.names()).containsOnlyKeys("en", "fr", "nl"));
  }

  @Test
  void three_or_four_people_live_in_each_real_country() {
    assertThat(countries)
        .filteredOn(c -> !c.test())
        .allSatisfy(c -> assertThat(c.people()).hasSizeBetween(3, 4));
  }

  @Test
  void no_two_people_share_an_identifier() {
    assertThat(countries.stream().flatMap(c -> c.people().stream()).map(Person::identifier))
        .extracting(PersonIdentifier::value)
        .doesNotHaveDuplicates();
  }

  @Test
  void somebody_writes_in_each_of_several_alphabets_and_has_a_latin_form_too() {
    var pairs =
        countries.stream()
            .flatMap(c -> c.people().stream())
            .filter(p -> p.originalName().isPresent())
            .toList();
    assertThat(pairs)
        .extracting(p -> Character.UnicodeScript.of(p.originalName().get().last().codePointAt(0)))
        .contains(
            Character.UnicodeScript.GREEK,
            Character.UnicodeScript.CYRILLIC,
            Character.UnicodeScript.ARABIC,
            Character.UnicodeScript.HAN);
    assertThat(pairs)
        .allSatisfy(
            p ->
                assertThat(Character.UnicodeScript.of(p.name().last().codePointAt(0)))
                    .isEqualTo(Character.UnicodeScript.LATIN));
  }

  @Test
  void each_country_has_a_flag_and_colours() throws IOException {
    String css = Files.readString(WEBAPP.resolve("assets/demo.css"));
    assertThat(countries)
        .allSatisfy(
            c -> {
              assertThat(WEBAPP.resolve("flags/" + c.code() + ".svg")).isNotEmptyFile();
              assertThat(css).contains("[data-look=\"" + c.code() + "\"]");
            });
  }

  @Test
  void a_place_that_does_not_exist_gives_the_first_person() {
    var belgium = countries.get(0);
    assertThat(belgium.person("1")).isEqualTo(belgium.people().get(1));
    assertThat(belgium.person("99")).isEqualTo(belgium.people().get(0));
    assertThat(belgium.person("<script>")).isEqualTo(belgium.people().get(0));
  }
}
