package eu.tessera.web.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.assurance.Method;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class AssetsTest {
  private final Assets assets = Assets.load();

  @Test
  void an_asset_is_found_under_the_address_that_pages_name() {
    String path = assets.path("/cas", "tessera.css");

    assertThat(path).matches("/cas/assets/[0-9a-f]{12}/tessera\\.css");
    assertThat(assets.at(path.substring("/cas/assets".length())))
        .hasValueSatisfying(asset -> assertThat(asset.type()).startsWith("text/css"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/",
        "/tessera.css",
        "/000000000000/tessera.css",
        "/../index.txt",
        "/index.txt"
      })
  void what_is_not_listed_is_not_served(String path) {
    assertThat(assets.at(path)).isEmpty();
  }

  @Test
  void no_way_leads_out_of_the_assets() {
    String folder = assets.path("", "mark.svg").replace("/assets", "").replace("mark.svg", "");

    for (String name :
        List.of("../../Pages.class", "index.txt", "flags/../mark.svg", "./mark.svg", "flags")) {
      assertThat(assets.at(folder + name)).as(name).isEmpty();
    }
  }

  @Test
  void the_thirteen_countries_have_flags() {
    for (String code : "BE HR CZ EE DE IT LV LT LU NL PT SK ES".split(" ")) {
      assertThat(assets.find("flags/" + code + ".svg")).as(code).isPresent();
    }
  }

  @ParameterizedTest
  @EnumSource(Method.class)
  void every_method_has_its_icon(Method method) {
    assertThat(text("icons.svg")).contains("id=\"" + method.name() + "\"");
  }

  @Test
  void pictures_hold_nothing_active() {
    assertThat(text("icons.svg") + text("mark.svg") + text("flags/ES.svg"))
        .doesNotContainIgnoringCase("<script")
        .doesNotContainIgnoringCase("<foreignObject")
        .doesNotContainPattern("(?i)\\son[a-z]+=");
  }

  @Test
  void a_page_cannot_name_an_asset_that_is_not_there() {
    assertThatThrownBy(() -> assets.path("/cas", "nothing.css"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @CsvSource({
    "gzip, true",
    "'gzip, deflate, br', true",
    "'br;q=1.0, gzip;q=0.8', true",
    "'gzip;q=0', false",
    "'gzip; q=0.000', false",
    "identity, false",
    "xgzip, false"
  })
  void compression_is_used_where_it_is_taken(String header, boolean expected) {
    assertThat(AssetServlet.takesGzip(header)).isEqualTo(expected);
    assertThat(AssetServlet.takesGzip(null)).isFalse();
  }

  private String text(String name) {
    return new String(assets.find(name).orElseThrow().content(), StandardCharsets.UTF_8);
  }
}
