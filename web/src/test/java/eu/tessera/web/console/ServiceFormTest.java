package eu.tessera.web.console;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.registry.Definition;
import eu.tessera.ejb.registry.DefinitionText;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.web.console.ServiceForm.Kind;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ServiceFormTest {

  private static RelyingParty read(String definition) {
    Definition read = ServiceDefinition.read("budget", definition);
    assertThat(read).isInstanceOf(Definition.Taken.class);
    return read.taken().orElseThrow();
  }

  @Test
  void a_form_filled_in_makes_a_definition() {
    Map<String, String> fields = new HashMap<>(ServiceForm.fresh(Kind.CAS));
    fields.put("name", "Budget tool");
    fields.put("urls", "https://budget.example/app/\r\n\r\nhttps://test.budget.example/\r\n");
    fields.put("dialect", "cas");
    fields.put("contacts", "team@budget.example");
    RelyingParty party = read(ServiceForm.definition(Kind.CAS, Typed.of(fields)));
    assertThat(party.urls()).hasSize(2);
    assertThat(party.contacts()).containsExactly("mailto:team@budget.example");
    assertThat(party.thirdParty()).isNotEmpty();
  }

  /** Opening a definition in the form and sending it unchanged changes nothing. */
  @Test
  void what_the_form_does_not_show_stays_as_it_is() {
    String definition =
        """
        { "name": "Library", "protocol": "saml", "mdq": { "base": "https://mdq.example/",
          "entity": "https://library.example/saml" }, "refresh": "PT1H", "harmless": "apply",
          "assurance": "HIGH", "level": "MEDIUM", "thirdParty": ["EID"], "strengths": ["EIDAS"], "languages": ["fr"],
          "mapping": [ { "source": "email", "name": "mail" } ], "startsHere": true,
          "requestsSigned": "required", "owner": "ada01", "logout": false }
        """;
    String before = DefinitionText.of(read(definition));
    Typed typed = Typed.of(ServiceForm.fields(Kind.SAML, "budget", before));
    assertThat(DefinitionText.of(read(ServiceForm.definition(Kind.SAML, typed)))).isEqualTo(before);
  }

  @Test
  void a_definition_that_is_no_json_opens_an_empty_form() {
    assertThat(ServiceForm.fields(Kind.CAS, "budget", "{ no").get("name")).isEmpty();
  }
}
