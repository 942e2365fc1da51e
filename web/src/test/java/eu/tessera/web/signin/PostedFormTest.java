package eu.tessera.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PostedFormTest {
  @Test
  void fields_are_read_as_browsers_write_them() {
    var form = PostedForm.of("username=ada%40example.org&password=a+b%26c%3D%C3%A9&back=");
    assertThat(form.field("username")).contains("ada@example.org");
    assertThat(form.field("password")).contains("a b&c=é");
    assertThat(form.field("back")).contains("");
    assertThat(form.has("proceed")).isFalse();
  }

  @Test
  void the_first_of_two_counts_and_what_cannot_be_read_is_absent() {
    var form = PostedForm.of("country=BE&country=XB&broken=%G1&&=x&alone");
    assertThat(form.fields()).containsOnlyKeys("country").containsEntry("country", "BE");
  }

  @Test
  void it_prints_nothing_that_it_holds() {
    assertThat(PostedForm.of("password=secret").toString()).doesNotContain("secret");
  }
}
