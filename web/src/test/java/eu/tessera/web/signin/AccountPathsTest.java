package eu.tessera.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AccountPathsTest {
  @Test
  void a_way_back_comes_through_a_query_and_out_again() {
    for (String restart :
        List.of(
            "/login",
            "/login?service=https%3A%2F%2Fa.example%2F%3Fx%3D1%26y&renew=true",
            "/userdata/mySessions.cgi",
            "/saml/sso?id=abc&x=%26",
            "/login?from=me")) {
      String query = AccountPaths.query(restart);
      assertThat(AccountPaths.restart(query.isEmpty() ? null : query.substring(1)))
          .isEqualTo(restart.equals("/login?from=me") ? "/login" : restart);
    }
  }

  @Test
  void only_pages_of_ours_are_gone_back_to() {
    for (String query :
        List.of(
            "from=//evil.example",
            "from=/a//evil.example",
            "from=/../../evil",
            "from=https://evil.example/",
            "from=/\\evil.example",
            "from=%2F%2Fevil.example",
            "from=",
            "from=/a\r\nSet-Cookie:x")) {
      assertThat(AccountPaths.restart(query)).as(query).isEqualTo("/login");
    }
  }

  @Test
  void a_query_that_is_too_long_begins_without_a_service() {
    assertThat(AccountPaths.restart("service=" + "x".repeat(7_000))).isEqualTo("/login");
  }
}
