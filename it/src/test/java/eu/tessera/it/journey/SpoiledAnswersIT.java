package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.HttpWalk;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Testland B spoils one thing of its answer at a time; the numbers are those of the checklist of
 * negative cases. Each is refused, the page helps, and the log names the check.
 */
@ExtendWith(SharedTessera.class)
class SpoiledAnswersIT {
  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource({
    "1, T-302, SIGNED",
    "2, T-302, SIGNATURE_TRUSTED",
    "3, T-302, SIGNATURE_TRUSTED",
    "4, T-302, SIGNATURE_TRUSTED",
    "5, T-302, ''",
    "6, T-302, ''",
    "7, T-302, ''",
    "8, T-302, ''",
    "9, T-302, ''",
    "10, T-302, ''",
    "11, T-302, ''",
    "12, T-302, ''",
    "13, T-302, STRUCTURE",
    "14, T-302, STRUCTURE",
    "15, T-302, ''",
    "17, T-302, STRUCTURE",
    "18, T-302, SIGNATURE_ALGORITHM",
    "19, T-302, SIGNATURE_ALGORITHM",
    "20, T-302, SIGNATURE_ALGORITHM",
    "23, T-302, ONE_ENCRYPTED_ASSERTION",
    "24, T-302, ONE_ENCRYPTED_ASSERTION",
    "25, T-302, ONE_ENCRYPTED_ASSERTION",
    "26, T-302, DECRYPTION",
    "27, T-302, DECRYPTION",
    "28, T-302, STRUCTURE",
    "29, T-302, STRUCTURE",
    "31, T-302, STRUCTURE",
    "32, T-302, PARSER",
    "33, T-302, PARSER",
    "35, T-302, ''",
    "36, T-302, PARSER",
    "37, T-302, PARSER",
    "38, T-302, SIZE",
    "39, T-302, ENCODING",
    "41, T-302, ''",
    "43, T-302, DESTINATION",
    "44, T-302, ISSUER",
    "45, T-302, ASSERTION_ISSUER",
    "46, T-303, ISSUE_INSTANT",
    "49, T-302, RECIPIENT",
    "50, T-302, CONFIRMATION_IN_RESPONSE_TO",
    "52, T-303, CONDITIONS_TIME",
    "52b, T-303, CONDITIONS_TIME",
    "53, T-302, AUDIENCE",
    "55, T-304, LEVEL",
    "57, T-305, MANDATORY_ATTRIBUTES",
    "59, T-305, IDENTIFIER_FORM",
    "59b, T-302, COUNTRY_OF_IDENTIFIER",
    "61, T-302, NO_REPRESENTATION"
  })
  void a_spoiled_answer_is_refused(String number, String code, String check, Tessera tessera)
      throws Exception {
    var walk = HttpWalk.at(tessera);
    var page = walk.byEid(HttpWalk.SERVICE, "XB", Map.of("person", "0", "trick", number));

    assertThat(page.step()).isEqualTo("error");
    assertThat(page.problem()).isEqualTo(code);
    assertThat(tessera.logged(page.reference())).contains("check " + check);
    assertThat(walk.caller().cookie(tessera.page(""), "__Host-TGC")).as("no session").isEmpty();
  }
}
