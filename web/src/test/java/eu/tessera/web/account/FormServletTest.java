package eu.tessera.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletRequest;
import java.lang.reflect.Proxy;
import org.junit.jupiter.api.Test;

class FormServletTest {
  @Test
  void what_another_site_typed_into_our_form_is_not_kept_for_the_owner() {
    assertThat(FormServlet.foreign(sentFrom("cross-site"))).isTrue();
    assertThat(FormServlet.foreign(sentFrom("same-site"))).isTrue();
    assertThat(FormServlet.foreign(sentFrom("same-origin"))).isFalse();
    assertThat(FormServlet.foreign(sentFrom("none"))).isFalse();
    assertThat(FormServlet.foreign(sentFrom(null))).as("an old browser").isFalse();
  }

  private static HttpServletRequest sentFrom(String site) {
    return (HttpServletRequest)
        Proxy.newProxyInstance(
            FormServletTest.class.getClassLoader(),
            new Class<?>[] {HttpServletRequest.class},
            (proxy, method, arguments) -> arguments[0].equals("Sec-Fetch-Site") ? site : null);
  }
}
