package eu.tessera.ejb.registry;

import static eu.tessera.ejb.registry.TestParties.basic;
import static eu.tessera.ejb.registry.TestParties.mistakes;
import static eu.tessera.ejb.registry.TestParties.url;
import static eu.tessera.ejb.registry.TestParties.with;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Dialect;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServiceDefinitionTest {
  @Test
  void the_example_of_the_contract_is_read() {
    RelyingParty party =
        TestParties.read(
            "budget",
            """
            { "name": "Budget tool", "protocol": "cas", "urls": ["https://budget.example/app/"],
              "dialect": "eulogin", "assurance": "LOW", "level": "BASIC", "methods": ["*"], "thirdParty": ["EID", "GOOGLE", "FACEBOOK"],
              "attributes": ["*"], "logout": true, "proxy": { "callback": "https://budget.example/pgt" }, "contacts": ["mailto:budget@example.org"] }
            """);
    assertThat(party.id()).isEqualTo("budget");
    assertThat(party.name()).isEqualTo("Budget tool");
    assertThat(party.protocol()).isEqualTo(RelyingParty.Protocol.CAS);
    assertThat(party.dialect()).isEqualTo(Dialect.EU_LOGIN);
    assertThat(party.assurance()).isEqualTo(AssuranceLevel.LOW);
    assertThat(party.level()).isEqualTo(AuthenticationLevel.BASIC);
    assertThat(party.thirdParty())
        .containsExactlyInAnyOrder(Method.EID, Method.GOOGLE, Method.FACEBOOK);
    assertThat(party.methods()).contains(Method.PASSWORD, Method.TOKEN).doesNotContain(Method.X);
    assertThat(party.attributes()).isEqualTo(AttributeNames.ALL);
    assertThat(party.proxy().allowsCallback(url("https://budget.example/pgt"))).isTrue();
    assertThat(party.proxy().allowsCallback(url("https://budget.example/pgt/x"))).isFalse();
    assertThat(party.contacts()).containsExactly("mailto:budget@example.org");
  }

  @Test
  void a_saml_service_has_metadata() {
    RelyingParty party =
        TestParties.read(
            "library", "{\"name\":\"Library\",\"protocol\":\"saml\",\"metadata\":\"library.xml\"}");
    assertThat(party.protocol()).isEqualTo(RelyingParty.Protocol.SAML);
    assertThat(party.metadata()).contains("library.xml");
  }

  @Test
  void every_field_but_the_first_three_has_a_default() {
    RelyingParty party = with("");
    assertThat(party.dialect()).isEqualTo(Dialect.EU_LOGIN);
    assertThat(party.assurance()).isEqualTo(AssuranceLevel.TOP);
    assertThat(party.level()).isEqualTo(AuthenticationLevel.BASIC);
    assertThat(party.thirdParty()).isEmpty();
    assertThat(party.strengths()).isEmpty();
    assertThat(party.attributes()).isEqualTo(AttributeNames.ALL);
    assertThat(party.proxy()).isEqualTo(ProxyRights.NONE);
    assertThat(party.logout()).isTrue();
    assertThat(party.languages()).isEmpty();
    assertThat(party.owner()).isEmpty();
  }

  @Test
  void a_service_that_sets_no_proxy_may_neither_get_nor_use_a_proxy_granting_ticket() {
    assertThat(with("").proxy().allowsCallback(url("https://budget.example/pgt"))).isFalse();
    assertThat(with("").proxy().namesTarget(url("https://a.example/"))).isFalse();
    assertThat(with("").proxy().accepts()).isFalse();
  }

  @Test
  void a_service_may_accept_proxies_without_being_one() {
    RelyingParty party = with("'proxy':{'accept':true}");
    assertThat(party.proxy().accepts()).isTrue();
    assertThat(party.proxy().allowsCallback(url("https://budget.example/pgt"))).isFalse();
  }

  @Test
  void login_transactions_are_optional_unless_the_definition_requires_them() {
    assertThat(with("").transactions()).isEqualTo(Transactions.OPTIONAL);
    assertThat(with("'transactions':'required'").transactions()).isEqualTo(Transactions.REQUIRED);
  }

  @Test
  void proxy_targets_name_what_may_be_called() {
    RelyingParty party =
        with("'proxy':{'callback':'https://budget.example/pgt','targets':['https://a.example/']}");
    assertThat(party.proxy().namesTarget(url("https://a.example/x"))).isTrue();
    assertThat(party.proxy().namesTarget(url("https://b.example/x"))).isFalse();
  }

  @Test
  void the_other_fields_are_read() {
    RelyingParty party =
        with(
            "'dialect':'cas','assurance':'20','level':'medium','methods':['PASSWORD','sms'],"
                + "'strengths':['PASSWORD_SMS'],'attributes':['email','groups'],'logout':false,"
                + "'owner':'DIGIT','languages':['fr','nl']");
    assertThat(party.dialect()).isEqualTo(Dialect.CAS);
    assertThat(party.assurance()).isEqualTo(AssuranceLevel.MEDIUM);
    assertThat(party.demand().level()).isEqualTo(AuthenticationLevel.MEDIUM);
    assertThat(party.demand().methods()).containsExactlyInAnyOrder(Method.PASSWORD, Method.SMS);
    assertThat(party.demand().strengths()).containsExactly(Strength.PASSWORD_SMS);
    assertThat(party.attributes().include("email")).isTrue();
    assertThat(party.attributes().include("lastName")).isFalse();
    assertThat(party.logout()).isFalse();
    assertThat(party.owner()).contains("DIGIT");
    assertThat(party.languages()).containsExactly(Locale.FRENCH, Locale.forLanguageTag("nl"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "'asurance':'LOW'|there is no field \"asurance\"",
        "'dialect':'ECAS'|the field \"dialect\" must be \"eulogin\" or \"cas\"",
        "'dialect':7|the field \"dialect\" must be a text",
        "'assurance':'15'|the field \"assurance\" must be LOW, MEDIUM, HIGH or TOP",
        "'level':'STRONG'|the field \"level\" must be BASIC, MEDIUM or HIGH",
        "'logout':'yes'|the field \"logout\" must be true or false",
        "'methods':['EID']|the field \"methods\" holds \"EID\"",
        "'methods':['*','SMS']|the field \"methods\" holds \"*\"",
        "'methods':[]|add one, or lower the level",
        "'methods':[1]|the field \"methods\" must be a list of texts",
        "'methods':['PASSWORD'],'level':'HIGH'|none that reaches the level HIGH",
        "'thirdParty':['MYSPACE']|names among EID, GOOGLE, FACEBOOK, X",
        "'thirdParty':['PASSWORD']|the field \"thirdParty\" holds \"PASSWORD\"",
        "'strengths':['HUGE']|the field \"strengths\" holds \"HUGE\"",
        "'attributes':['emial']|the field \"attributes\" holds \"emial\", where it takes \"*\", or names among departmentNumber, email",
        "'attributes':'*,email'|the field \"attributes\" holds",
        "'proxy':true|the field \"proxy\" must be an object",
        "'proxy':{}|in \"proxy\": the field \"callback\" is missing",
        "'proxy':{'accept':true,'targets':['https://a.example/']}|the field \"callback\" is missing",
        "'proxy':{'accept':'all'}|the field \"accept\" must be true or false",
        "'transactions':'always'|the field \"transactions\" must be \"optional\" or \"required\"",
        "'proxy':{'callback':'http://budget.example/pgt'}|the field \"callback\" must be an https address",
        "'proxy':{'callback':'https://budget.example/pgt','x':1}|there is no field \"x\"",
        "'metadata':'x.xml'|the field \"metadata\" is for the protocol \"saml\" only",
        "'contacts':['budget@example.org']|the field \"contacts\" holds \"budget@example.org\"",
        "'languages':['French']|the field \"languages\" holds \"French\"",
        "'owner':''|the field \"owner\" must be a text",
        "'name':'Twice'|not JSON at line 1",
      })
  void a_mistake_is_named_by_file_and_field_and_what_to_write(String field, String sentence) {
    assertThat(mistakes(basic(field)))
        .isNotEmpty()
        .allSatisfy(mistake -> assertThat(mistake).startsWith("budget.json").endsWith("."))
        .anySatisfy(mistake -> assertThat(mistake).contains(sentence));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '#',
      value = {
        "{}|the field \"name\" is missing",
        "{}|the field \"protocol\" is missing",
        "{\"name\":\"x\",\"protocol\":\"cas\"}|the field \"urls\" is missing",
        "{\"name\":\"x\",\"protocol\":\"cas\",\"urls\":[]}|the field \"urls\" is missing",
        "{\"name\":\"x\",\"protocol\":\"saml\"}|the field \"metadata\" is missing",
        "{\"name\":\"x\",\"protocol\":\"saml\",\"metadata\":\"../x\"}|the field \"metadata\" must be",
        "{\"name\":\"x\",\"protocol\":\"saml\",\"metadata\":\"http://a.example/\"}|the field \"metadata\" must be",
        "{\"name\":\"x\",\"protocol\":\"oidc\"}|the field \"protocol\" must be",
        "{\"name\":\"x\",\"protocol\":\"cas\",\"urls\":[\"https://*.org/\"]}|strangers",
        "{\"name\":\"x\",\"protocol\":\"cas\",\"urls\":[\"a.example\"]}|must begin with https:// or http://",
        "[]|one JSON object",
        "{|not JSON at line 1",
        "{} {}|not JSON at line 1",
      })
  void a_file_that_says_too_little_is_set_aside(String json, String sentence) {
    assertThat(mistakes(json)).anySatisfy(mistake -> assertThat(mistake).contains(sentence));
  }

  @Test
  void an_empty_file_is_set_aside() {
    assertThat(mistakes(""))
        .containsExactly("budget.json: the file must hold one JSON object in braces.");
  }

  @Test
  void all_mistakes_are_named_at_once_and_none_twice() {
    List<String> mistakes = mistakes(basic("'level':'X','attributes':[1],'logoot':true"));
    assertThat(mistakes).hasSize(3).doesNotHaveDuplicates();
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "../evil", "a b", ".hidden", "a/b"})
  void a_file_name_that_is_no_id_is_refused(String id) {
    assertThat(ServiceDefinition.read(id, basic("")).taken()).isEmpty();
  }

  @Test
  void a_deeply_nested_or_huge_file_is_set_aside() {
    assertThat(mistakes("[".repeat(5000))).isNotEmpty();
    assertThat(mistakes(" ".repeat(300_000))).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "'dialect':'cas','assurance':'LOW','level':'MEDIUM','methods':['SMS','PASSWORD'],'thirdParty':['EID'],'strengths':['EIDAS','PASSWORD_SMS']",
        "'attributes':['email','groups'],'proxy':{'callback':['https://budget.example/pgt'],'targets':['https://*.example.org/']},'logout':false",
        "'attributes':[],'owner':'DIGIT','contacts':['mailto:a@b.example'],'languages':['fr','pt-BR']",
      })
  void what_is_written_reads_the_same(String field) {
    RelyingParty party = with(field);
    assertThat(ServiceDefinition.read("budget", DefinitionText.of(party)).taken()).contains(party);
  }

  @Test
  void a_request_may_ask_for_another_level_and_for_fewer_strengths() {
    RelyingParty party = with("'strengths':['PASSWORD','PASSWORD_SMS']");
    assertThat(party.demand(Optional.empty(), Set.of())).contains(party.demand());
    assertThat(
            party
                .demand(
                    Optional.of(AuthenticationLevel.MEDIUM),
                    Set.of(Strength.PASSWORD_SMS, Strength.CLIENT_CERT))
                .orElseThrow())
        .satisfies(
            demand -> {
              assertThat(demand.level()).isEqualTo(AuthenticationLevel.MEDIUM);
              assertThat(demand.strengths()).containsExactly(Strength.PASSWORD_SMS);
            });
  }

  @Test
  void strengths_that_have_nothing_in_common_do_not_become_any() {
    RelyingParty party = with("'strengths':['PASSWORD']");
    assertThat(party.demand(Optional.empty(), Set.of(Strength.CLIENT_CERT))).isEmpty();
  }
}
