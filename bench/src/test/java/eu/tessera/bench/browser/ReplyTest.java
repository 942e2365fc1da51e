package eu.tessera.bench.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.bench.measure.UnexpectedAnswer;
import org.junit.jupiter.api.Test;

class ReplyTest {
  private static final String SERVICE = "https://service.example/app/";

  @Test
  void a_ticket_is_read_from_the_way_back_to_the_service() {
    var reply = new Reply("/cas/login", 302, SERVICE + "?a=b&ticket=ST-1_x", "");
    assertThat(reply.ticketFor(SERVICE)).isEqualTo("ST-1_x");
  }

  @Test
  void a_ticket_for_another_service_is_none() {
    var reply = new Reply("/cas/login", 302, "https://other.example/?ticket=ST-1", "");
    assertThatThrownBy(() -> reply.ticketFor(SERVICE)).isInstanceOf(UnexpectedAnswer.class);
  }

  @Test
  void a_field_is_read_as_a_browser_would() {
    String page = "<input type=\"hidden\" name=\"SAMLRequest\" value=\"a&#43;b&#x3D;&amp;\">";
    assertThat(new Reply("/cas/signin/1", 200, "", page).field("SAMLRequest")).isEqualTo("a+b=&");
  }

  @Test
  void a_complaint_shows_neither_ticket_nor_page() {
    var reply = new Reply("/cas/login", 302, "https://other.example/?ticket=ST-1", "secret");
    assertThatThrownBy(() -> reply.page("identify"))
        .hasMessageNotContaining("ST-1")
        .hasMessageNotContaining("secret");
  }
}
