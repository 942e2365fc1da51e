package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlphabetTest {
  @ParameterizedTest
  @CsvSource({
    "sv, Cypern Zypern Åland Österrike",
    "da, Cypern Zypern Østrig Åland",
    "et, Soome Šveits Zambia Taani Ungari",
    "es, Noruega Nz Ñu Oman",
    "cs, Cypr Česko Dánsko Holandsko Chile Island",
    "hr, Cipar Čad Danska Đibuti Estonija",
    "lv, Čehija Dānija Kz Ķīna Latvija",
    "lt, Airija Yra Ispanija Jordanija",
    "mt, il-Belġju Ċipru id-Danimarka Franza il-Ġermanja il-Greċja Ħ l-Irlanda iż-Żambja Zz",
    "ga, an Bheilg an Eilvéis an Fhrainc an Ghréig Lucsamburg an tSeicia",
    "el, Αυστρία Βέλγιο Γαλλία Ελλάδα",
    "bg, Австрия България Гърция Испания",
  })
  void names_stand_where_a_reader_looks_for_them(String language, String ordered) {
    List<String> names =
        Arrays.stream(ordered.replaceAll("\\b(an) ", "$1_").split(" "))
            .map(name -> name.replace('_', ' '))
            .toList();

    assertThat(names.stream().sorted().sorted(Alphabet.of(Locale.forLanguageTag(language))))
        .containsExactlyElementsOf(names);
  }
}
