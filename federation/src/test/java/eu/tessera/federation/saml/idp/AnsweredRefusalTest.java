package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static eu.tessera.federation.saml.idp.House.NOON;
import static eu.tessera.federation.saml.idp.House.OTHER;
import static eu.tessera.federation.saml.idp.Refusals.answer;
import static eu.tessera.federation.saml.idp.Refusals.page;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.saml.idp.peer.Ask;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The split at the verified address: a page before it, an answer in SAML behind it. */
class AnsweredRefusalTest {
  private static final String OPEN_SUBJECT =
      "<saml:Subject><saml:NameID Format=\"" + NameId.EMAIL + "\">a@b.example</saml:NameID>";

  private final House house = House.open();

  private SignOn read(Ask ask) {
    return house.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(ask)));
  }

  private SignOn.Asked taken(Ask ask) {
    SignOn result = read(ask);
    assertThat(result).isInstanceOf(SignOn.Asked.class);
    return (SignOn.Asked) result;
  }

  @Test
  void the_address_of_another_service_is_refused_with_a_page() {
    page(
        read(Ask.PLAIN.attribute("AssertionConsumerServiceURL", OTHER.consumer())),
        RequestCheck.CONSUMER);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://library.example/acs/",
        "https://library.example/acs?x",
        "https://library.example/acs#x",
        "https://LIBRARY.example/acs",
        "https://library.example/../acs",
        "https://library.example@evil.example/acs",
        "https://evil.example/acs"
      })
  void an_address_that_only_resembles_the_one_of_the_metadata_is_refused(String url) {
    page(read(Ask.PLAIN.attribute("AssertionConsumerServiceURL", url)), RequestCheck.CONSUMER);
  }

  @Test
  void an_address_of_the_metadata_is_taken_by_itself_or_by_its_index() {
    String second = LIBRARY.consumer() + "/second";
    assertThat(taken(Ask.PLAIN).reply().address()).isEqualTo(LIBRARY.consumer());
    assertThat(taken(Ask.PLAIN.attribute("AssertionConsumerServiceURL", second)).reply().address())
        .isEqualTo(second);
    assertThat(taken(Ask.PLAIN.attribute("AssertionConsumerServiceIndex", "1")).reply().address())
        .isEqualTo(second);
  }

  @Test
  void an_index_that_the_metadata_have_not_or_that_contradicts_an_address_is_refused() {
    page(read(Ask.PLAIN.attribute("AssertionConsumerServiceIndex", "9")), RequestCheck.CONSUMER);
    page(
        read(
            Ask.PLAIN
                .attribute("AssertionConsumerServiceIndex", "1")
                .attribute("AssertionConsumerServiceURL", LIBRARY.consumer())),
        RequestCheck.CONSUMER);
  }

  @Test
  void another_binding_is_refused_at_the_default_address() {
    for (Ask ask :
        new Ask[] {
          Ask.PLAIN.attribute("AssertionConsumerServiceIndex", "2"),
          Ask.PLAIN.attribute("ProtocolBinding", Binding.ARTIFACT.uri()),
          Ask.PLAIN.attribute("AssertionConsumerServiceURL", LIBRARY.consumer() + "/art")
        }) {
      SignOn result = read(ask);
      answer(result, RequestCheck.PROTOCOL_BINDING, Refusal.BINDING);
      assertThat(((SignOn.Refused) result).reply().address()).isEqualTo(LIBRARY.consumer());
    }
  }

  @Test
  void another_version_is_refused_with_its_direction() {
    answer(
        read(Ask.PLAIN.attribute("Version", "1.1")), RequestCheck.VERSION, Refusal.VERSION_TOO_LOW);
    answer(
        read(Ask.PLAIN.attribute("Version", "3.0")),
        RequestCheck.VERSION,
        Refusal.VERSION_TOO_HIGH);
  }

  @Test
  void a_request_from_the_future_or_long_past_is_refused() {
    Duration skew = House.SETTINGS.skew();
    Duration oldest = House.SETTINGS.oldest().plus(skew);
    taken(Ask.PLAIN.attribute("IssueInstant", NOON.plus(skew).toString()));
    taken(Ask.PLAIN.attribute("IssueInstant", NOON.minus(oldest).toString()));
    for (var time :
        new Object[] {NOON.plus(skew).plusSeconds(1), NOON.minus(oldest).minusSeconds(1)}) {
      answer(
          read(Ask.PLAIN.attribute("IssueInstant", time.toString())),
          RequestCheck.ISSUE_INSTANT,
          Refusal.NOT_NOW);
    }
  }

  @Test
  void a_request_that_came_before_is_refused() {
    Ask same = Ask.PLAIN.attribute("ID", "_once");
    taken(same);
    answer(read(same), RequestCheck.REPLAY, Refusal.SEEN_BEFORE);
  }

  @Test
  void a_request_that_is_refused_uses_up_nothing() {
    Ask same = Ask.PLAIN.attribute("ID", "_twice");
    answer(read(same.contexts("exact", "urn:x")), RequestCheck.CONTEXT, Refusal.UNKNOWN_CONTEXT);
    taken(same);
  }

  @Test
  void a_subject_in_clear_is_handed_on_and_any_other_is_refused() {
    assertThat(taken(Ask.PLAIN.child(OPEN_SUBJECT + "</saml:Subject>")).subject())
        .contains(NameId.email("a@b.example"));
    String confirmed =
        "<saml:SubjectConfirmation Method=\"urn:oasis:names:tc:SAML:2.0:cm:bearer\"/>";
    answer(
        read(Ask.PLAIN.child(OPEN_SUBJECT + confirmed + "</saml:Subject>")),
        RequestCheck.SUBJECT,
        Refusal.SUBJECT);
  }

  @Test
  void a_format_of_names_that_is_not_offered_is_refused() {
    assertThat(taken(Ask.PLAIN.nameId(NameId.TRANSIENT)).nameId().format())
        .isEqualTo(NameId.TRANSIENT);
    answer(
        read(Ask.PLAIN.nameId("urn:oasis:names:tc:SAML:2.0:nameid-format:kerberos")),
        RequestCheck.NAME_ID_POLICY,
        Refusal.NAME_ID_POLICY);
  }

  @Test
  void names_for_another_service_are_refused() {
    String policy = "<samlp:NameIDPolicy SPNameQualifier=\"" + OTHER.entityId() + "\"/>";
    answer(read(Ask.PLAIN.child(policy)), RequestCheck.NAME_ID_POLICY, Refusal.NAME_ID_POLICY);
  }

  @Test
  void the_format_is_the_one_asked_for_else_that_of_the_metadata_else_ours() {
    NameIdWish any = taken(Ask.PLAIN).nameId();
    assertThat(any.chosen(LIBRARY_FORMATS, NameId.EMAIL)).isEqualTo(NameId.PERSISTENT);
    assertThat(any.chosen(java.util.List.of(), NameId.EMAIL)).isEqualTo(NameId.EMAIL);
    NameIdWish mail = taken(Ask.PLAIN.nameId(NameId.EMAIL)).nameId();
    assertThat(mail.chosen(LIBRARY_FORMATS, NameId.TRANSIENT)).isEqualTo(NameId.EMAIL);
    assertThat(mail.allowCreate()).isTrue();
  }

  private static final java.util.List<String> LIBRARY_FORMATS =
      House.provider(LIBRARY).nameIdFormats();

  @Test
  void attributes_of_an_index_are_those_of_the_metadata() {
    Ask seven = Ask.PLAIN.attribute("AttributeConsumingServiceIndex", "7");
    assertThat(taken(seven).attributes().orElseThrow().attributes())
        .extracting(RequestedAttribute::name)
        .containsExactly("uid");
    answer(
        read(Ask.PLAIN.attribute("AttributeConsumingServiceIndex", "8")),
        RequestCheck.ATTRIBUTE_SERVICE,
        Refusal.ATTRIBUTE_SERVICE);
  }

  @Test
  void a_list_of_identity_providers_must_name_us() {
    String list =
        "<samlp:Scoping ProxyCount=\"0\"><samlp:IDPList><samlp:IDPEntry ProviderID=\"%s\"/>"
            + "</samlp:IDPList><samlp:RequesterID>https://r.example</samlp:RequesterID>"
            + "</samlp:Scoping>";
    SignOn.Asked ours = taken(Ask.PLAIN.child(list.formatted(House.SETTINGS.entityId())));
    assertThat(ours.proxyCount()).hasValue(0);
    assertThat(ours.requesterIds()).containsExactly("https://r.example");
    answer(
        read(Ask.PLAIN.child(list.formatted("https://x.example"))),
        RequestCheck.SCOPING,
        Refusal.NOT_LISTED);
  }

  @Test
  void conditions_that_have_expired_are_refused() {
    String past = "<saml:Conditions NotOnOrAfter=\"2026-11-22T11:00:00Z\"/>";
    String later = "<saml:Conditions NotBefore=\"2026-11-22T13:00:00Z\"/>";
    taken(Ask.PLAIN.child("<saml:Conditions NotOnOrAfter=\"2026-11-22T13:00:00Z\"/>"));
    answer(read(Ask.PLAIN.child(past)), RequestCheck.CONDITIONS, Refusal.CONDITIONS);
    answer(read(Ask.PLAIN.child(later)), RequestCheck.CONDITIONS, Refusal.CONDITIONS);
  }

  @Test
  void fresh_and_passive_are_handed_on() {
    SignOn.Asked asked =
        taken(Ask.PLAIN.attribute("ForceAuthn", "1").attribute("IsPassive", "true"));
    assertThat(asked.fresh()).isTrue();
    assertThat(asked.passive()).isTrue();
    assertThat(taken(Ask.PLAIN).fresh()).isFalse();
  }
}
