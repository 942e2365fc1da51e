package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static eu.tessera.federation.saml.idp.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.idp.Terms.Signed;
import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.Told;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.apache.xml.security.c14n.Canonicalizer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From a signed request to an answer that a strict service takes. */
class SignInForAServiceTest {
  private final House house = House.open();

  private SignOn.Asked asked(Ask ask) {
    return (SignOn.Asked) house.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(ask)));
  }

  @Test
  void a_request_by_redirect_is_answered_to_its_service() throws Exception {
    SignOn.Asked asked = asked(Ask.PLAIN.relayState("a page & more"));
    Outgoing.Post post = house.answers.success(asked.reply(), asked.party(), grant());
    Told told = LIBRARY.receive(post.value());
    assertThat(asked.signed()).isTrue();
    assertThat(post.action()).isEqualTo(LIBRARY.consumer());
    assertThat(post.relayState()).isEqualTo("a page & more");
    assertThat(told.inResponseTo()).isEqualTo(asked.reply().inResponseTo());
    assertThat(told.nameId()).isEqualTo("p-1");
    assertThat(told.encrypted()).isTrue();
    assertThat(told.signatures()).isEqualTo(2);
  }

  @Test
  void a_request_by_post_is_answered_to_its_service() throws Exception {
    SignOn.Asked asked =
        (SignOn.Asked) house.signOn.read(Incoming.post(LIBRARY.askByPost(Ask.PLAIN)));
    Told told =
        LIBRARY.receive(house.answers.success(asked.reply(), asked.party(), grant()).value());
    assertThat(told.success()).isTrue();
    assertThat(told.sessionIndex()).isEqualTo("_session1");
  }

  @Test
  void base64_with_line_ends_as_in_mails_is_taken() {
    Map<String, String[]> form = LIBRARY.askByPost(Ask.PLAIN);
    byte[] xml = Base64.getDecoder().decode(form.get("SAMLRequest")[0]);
    form.put("SAMLRequest", new String[] {Base64.getMimeEncoder().encodeToString(xml)});
    assertThat(house.signOn.read(Incoming.post(form))).isInstanceOf(SignOn.Asked.class);
  }

  @Test
  void a_person_is_told_of_without_being_asked_for() throws Exception {
    Reply unasked = Reply.unasked(House.provider(LIBRARY), "");
    Told told = LIBRARY.receive(house.answers.success(unasked, house.library(), grant()).value());
    assertThat(told.success()).isTrue();
    assertThat(told.inResponseTo()).isEmpty();
  }

  @ParameterizedTest
  @EnumSource(Signed.class)
  void what_was_agreed_is_signed(Signed signed) throws Exception {
    House agreed = new House(Terms.USUAL.signing(signed).encrypted(false));
    ServiceProvider modest =
        House.provider(LIBRARY.metadata().replace("WantAssertionsSigned=\"true\"", ""));
    Party party = new Party(modest, agreed.library().terms());
    Reply unasked = Reply.unasked(modest, "");
    Told told = LIBRARY.receive(agreed.answers.success(unasked, party, grant()).value());
    assertThat(told.signatures()).isEqualTo(signed == Signed.BOTH ? 2 : 1);
    assertThat(told.encrypted()).isFalse();
  }

  @Test
  void a_service_that_wants_assertions_signed_gets_them_signed() throws Exception {
    House agreed = new House(Terms.USUAL.signing(Signed.RESPONSE));
    Reply unasked = Reply.unasked(House.provider(LIBRARY), "");
    Told told = LIBRARY.receive(agreed.answers.success(unasked, agreed.library(), grant()).value());
    assertThat(told.signatures()).isEqualTo(2);
  }

  @Test
  void the_strong_way_of_encrypting_is_taken_where_agreed() throws Exception {
    House agreed = new House(Terms.USUAL.encrypting(EncryptionChoice.STRONG));
    Reply unasked = Reply.unasked(House.provider(LIBRARY), "");
    Outgoing.Post post = agreed.answers.success(unasked, agreed.library(), grant());
    assertThat(LIBRARY.receive(post.value()).encrypted()).isTrue();
    assertThat(text(post)).contains(Algorithms.RSA_OAEP + "\"").doesNotContain(Algorithms.SHA1);
  }

  @Test
  void attributes_in_any_alphabet_arrive_as_they_are() throws Exception {
    String name = "Ὀδυσσεύς & <Ђорђе> \"Łukasz\" 李\r\n\t𝒳";
    Told told =
        LIBRARY.receive(
            house
                .answers
                .success(
                    Reply.unasked(House.provider(LIBRARY), ""),
                    house.library(),
                    grant(
                        new ReleasedAttribute("name", ReleasedAttribute.BASIC, "", List.of(name)),
                        new ReleasedAttribute(
                            "groups", ReleasedAttribute.URI, "Groups", List.of("a", "b"))))
                .value());
    assertThat(told.attributes())
        .containsEntry("name", List.of(name))
        .containsEntry("groups", List.of("a", "b"));
  }

  @Test
  void what_xml_cannot_hold_is_replaced_in_values_and_refused_in_names() throws Exception {
    var bell = new ReleasedAttribute("n", ReleasedAttribute.BASIC, "", List.of("a\u0007b\uD800"));
    Reply unasked = Reply.unasked(House.provider(LIBRARY), "");
    Told told =
        LIBRARY.receive(house.answers.success(unasked, house.library(), grant(bell)).value());
    assertThat(told.attributes()).containsEntry("n", List.of("a\uFFFDb\uFFFD"));
    assertThatThrownBy(() -> NameId.unspecified("a\u0007"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void what_is_sent_is_in_canonical_form_already() throws Exception {
    House plain = new House(Terms.USUAL.encrypted(false));
    Reply reply = new Reply(LIBRARY.entityId(), LIBRARY.consumer(), "_r<&\">\t\n", "");
    var odd =
        new ReleasedAttribute("a\"<>&\t", ReleasedAttribute.URI, "é", List.of("<>&\"\r\n", ""));
    for (Outgoing.Post post :
        List.of(
            plain.answers.success(reply, plain.library(), grant(odd)),
            house.answers.success(reply, house.library(), grant(odd)),
            house.answers.refusal(reply, Refusal.PASSIVE))) {
      assertThat(text(post)).isEqualTo(canonical(text(post)));
    }
  }

  @Test
  void an_answer_to_another_service_than_asked_is_our_own_mistake() {
    Reply reply = Reply.unasked(House.provider(House.OTHER), "");
    assertThatThrownBy(() -> house.answers.success(reply, house.library(), grant()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @ParameterizedTest
  @EnumSource(Refusal.class)
  void each_refusal_is_a_signed_answer_that_keeps_the_schema(Refusal refusal) throws Exception {
    Reply reply = Reply.unasked(House.provider(LIBRARY), "");
    String text = text(house.answers.refusal(reply, refusal));
    assertThat(text).contains(refusal.first().uri()).contains("<samlp:StatusMessage>");
    assertThat(text).doesNotContain("Value=\"\"").doesNotContain("Assertion>");
    LIBRARY.readPosted(house.answers.refusal(reply, refusal).value());
    if (refusal.first() != StatusCode.SUCCESS) {
      Told told = LIBRARY.receive(house.answers.refusal(reply, refusal).value());
      assertThat(told.success()).isFalse();
    }
  }

  static String text(Outgoing.Post post) {
    return new String(Base64.getDecoder().decode(post.value()), StandardCharsets.UTF_8);
  }

  private static String canonical(String xml) throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Canonicalizer.getInstance(Algorithms.EXCLUSIVE_C14N)
        .canonicalizeSubtree(Dom.parse(xml).getDocumentElement(), out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
