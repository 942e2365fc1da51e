package eu.tessera.ejb.mockup;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class HostileFilesTest {
  private static final String USERS = "<userDataBase><user><uid>%s</uid></user></userDataBase>";

  @TempDir private Path path;

  @Test
  void a_doctype_is_refused_in_any_encoding() {
    String text = "<!DOCTYPE userDataBase [<!ELEMENT user ANY>]>" + USERS.formatted("mole");
    for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
      refused(text.getBytes(charset), "DOCTYPE");
    }
  }

  @Test
  void no_file_of_the_machine_is_read_by_an_entity() throws IOException {
    Path prey = Files.writeString(path.resolve("prey.txt"), "prey1234");
    refused(
        ("<!DOCTYPE userDataBase [<!ENTITY e SYSTEM \"" + prey.toUri() + "\">]>")
            .concat(USERS.formatted("&e;"))
            .getBytes(StandardCharsets.UTF_8),
        "");
  }

  @Test
  void entities_that_grow_are_refused() {
    refused(
        ("<!DOCTYPE userDataBase [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>"
                + USERS.formatted("&b;"))
            .getBytes(StandardCharsets.UTF_8),
        "");
  }

  @Test
  void an_entity_without_a_doctype_is_refused() {
    refused(USERS.formatted("&nobody;").getBytes(StandardCharsets.UTF_8), "");
  }

  @Test
  void depth_is_limited() {
    String deep = "<userDataBase>" + "<a>".repeat(40) + "</a>".repeat(40) + "</userDataBase>";
    refused(deep.getBytes(StandardCharsets.UTF_8), "deep");
  }

  @Test
  void the_length_of_a_text_is_limited() {
    refused(USERS.formatted("u".repeat(70_000)).getBytes(StandardCharsets.UTF_8), "longer than");
  }

  @Test
  void the_number_of_attributes_is_limited() {
    StringBuilder many = new StringBuilder("<userDataBase");
    for (int i = 0; i < 40; i++) {
      many.append(" a").append(i).append("=\"x\"");
    }
    refused(many.append("/>").toString().getBytes(StandardCharsets.UTF_8), "attributes");
  }

  @Test
  void the_number_of_elements_is_limited() {
    String many = "<userDataBase>" + "<a/>".repeat(500_001) + "</userDataBase>";
    refused(many.getBytes(StandardCharsets.UTF_8), "elements");
  }

  @Test
  void the_size_of_a_file_is_limited() {
    refused(new byte[BoundedFile.LARGEST + 1], "16 MiB");
  }

  @Test
  void bytes_that_are_no_text_are_refused() {
    refused(new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2, 3}, "not well-formed");
  }

  @Test
  void a_folder_in_place_of_a_file_is_refused() throws IOException {
    Files.createDirectory(path.resolve("userDataBase.xml"));
    MockupSetUp setUp = MockupFiles.read(path);

    assertThat(setUp.users()).isEmpty();
    assertThat(setUp.report().mistakes()).hasSize(1);
  }

  @Test
  void a_million_mistakes_do_not_fill_the_log() {
    StringBuilder users = new StringBuilder("<userDataBase>");
    for (int i = 0; i < 5_000; i++) {
      users.append("<user><uid>no uid ").append(i).append("</uid></user>");
    }
    MockupSetUp setUp =
        new TestFolder(path).file("userDataBase.xml", users + "</userDataBase>").read();

    assertThat(setUp.report().findings()).hasSizeLessThan(210);
    assertThat(setUp.report().text()).contains("more findings are not listed");
  }

  @Test
  void names_in_sentences_forge_no_line_of_the_log() {
    MockupSetUp setUp =
        new TestFolder(path)
            .file("userDataBase.xml", USERS.formatted("x&#10;INFO all is well" + "y".repeat(500)))
            .read();

    assertThat(setUp.report().mistakes())
        .singleElement()
        .asString()
        .hasSizeLessThan(250)
        .doesNotContain("\n");
  }

  @Test
  void depth_and_length_of_json_are_limited_and_a_name_may_not_come_twice() {
    for (String json :
        List.of(
            "[".repeat(100),
            "{\"client_id\":" + "[".repeat(100) + "]".repeat(100) + "}",
            "{\"client_id\":\"" + "x".repeat(70_000) + "\"}",
            "{\"client_id\":\"one\",\"client_id\":\"two\"}",
            "{\"a\":1" + "0".repeat(50) + "}")) {
      MockupSetUp setUp =
          new TestFolder(path)
              .file("userDataBase.xml", USERS.formatted("mole"))
              .file("openIdConnectConfiguration.json", json)
              .read();
      assertThat(setUp.clients()).isEmpty();
      assertThat(setUp.report().mistakes()).hasSize(1);
    }
  }

  @Test
  void an_address_with_a_user_name_or_a_fragment_is_no_redirect_uri() {
    MockupSetUp setUp =
        new TestFolder(path)
            .file("userDataBase.xml", USERS.formatted("mole"))
            .file(
                "openIdConnectConfiguration.json",
                "{\"client_id\":\"c\",\"redirect_uris\":[\"https://a@evil.example/\","
                    + "\"https://b.example/#x\",\"/relative\"]}")
            .read();

    assertThat(setUp.clients(MockupClient.OpenIdConnect.class).get(0).redirectUris()).isEmpty();
    assertThat(setUp.report().mistakes()).hasSize(1);
  }

  private void refused(byte[] bytes, String word) {
    MockupSetUp setUp = new TestFolder(path).file("userDataBase.xml", bytes).read();

    assertThat(setUp.users()).isEmpty();
    assertThat(setUp.report().mistakes()).singleElement().asString().contains(word);
    assertThat(setUp.report().text()).doesNotContain("prey1234");
  }
}
