package eu.tessera.demo.plain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerReaderTest {
  static final String SUCCESS =
      """
      <cas:serviceResponse xmlns:cas="https://ecas.ec.europa.eu/cas/schemas" version="8.3">
        <cas:authenticationSuccess>
          <cas:user>n0012abc</cas:user><cas:firstName>Ada</cas:firstName>
          <cas:lastName>Lovelace &lt;b&gt;</cas:lastName><cas:assuranceLevel>10</cas:assuranceLevel>
          <cas:groups number="0"/><cas:authenticationLevel>MEDIUM</cas:authenticationLevel>
          <cas:strengths number="2"><cas:strength>EIDAS</cas:strength><cas:strength>PASSWORD\
      </cas:strength></cas:strengths>
          <cas:authenticationFactors number="1"><cas:moniker>ada</cas:moniker>\
      </cas:authenticationFactors>
          <cas:sso>true</cas:sso>
        </cas:authenticationSuccess>
      </cas:serviceResponse>
      """;

  @Test
  void a_success_tells_who_came_and_how() throws IOException {
    var arrival = ((CasAnswer.Welcome) AnswerReader.read(SUCCESS)).arrival();
    assertThat(arrival.user()).isEqualTo("n0012abc");
    assertThat(arrival.name()).contains("Ada Lovelace <b>");
    assertThat(arrival.strengths()).containsExactly("EIDAS", "PASSWORD");
    assertThat(arrival.authenticationLevel()).contains("MEDIUM");
    assertThat(arrival.assuranceLevel()).contains("10");
    assertThat(arrival.singleSignOn()).contains(true);
    assertThat(arrival.fields()).containsEntry("groups", List.of());
    assertThat(arrival.fields()).containsEntry("authenticationFactors", List.of("moniker ada"));
  }

  @Test
  void a_failure_tells_its_code() throws IOException {
    assertThat(
            AnswerReader.read(
                "<s xmlns:c='y'><c:authenticationFailure code='INVALID_TICKET'> used"
                    + " </c:authenticationFailure></s>"))
        .isEqualTo(new CasAnswer.Refused("INVALID_TICKET", "used"));
  }

  @Test
  void an_answer_with_a_document_type_is_refused() {
    assertThatThrownBy(
            () ->
                AnswerReader.read(
                    "<!DOCTYPE a [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><a>&e;</a>"))
        .isInstanceOf(IOException.class);
  }

  @Test
  void a_success_without_a_user_lets_nobody_in() {
    assertThatThrownBy(() -> AnswerReader.read(SUCCESS.replace("n0012abc", " ")))
        .isInstanceOf(IOException.class);
  }

  @Test
  void the_raw_answer_is_shown_as_text() {
    assertThat(PrettyXml.of(SUCCESS).toString()).contains("Lovelace &amp;lt;b&gt;");
    assertThat(PrettyXml.of("<script>alert(1)").toString()).doesNotContain("<script");
  }
}
