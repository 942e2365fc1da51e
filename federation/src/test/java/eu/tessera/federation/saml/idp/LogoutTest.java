package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static eu.tessera.federation.saml.idp.House.OTHER;
import static eu.tessera.federation.saml.idp.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Sealing;
import eu.tessera.federation.saml.idp.peer.AnswerRefused;
import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.Bending;
import eu.tessera.federation.saml.idp.peer.Bent;
import eu.tessera.federation.saml.idp.peer.Told;
import eu.tessera.federation.saml.idp.peer.Wrapped;
import java.nio.charset.StandardCharsets;
import java.security.PublicKey;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Logout in both directions, by both bindings. */
class LogoutTest {
  private final House house = House.open();
  private Told session;

  @BeforeEach
  void signIn() throws Exception {
    Reply reply = Reply.unasked(House.provider(LIBRARY), "");
    session = LIBRARY.receive(house.answers.success(reply, house.library(), grant()).value());
  }

  private LogoutAsked byRedirect(Bending bending, Ask ask) {
    return house.logout.request(
        Incoming.redirect(LIBRARY.bent(bending).logoutByRedirect(session, ask)));
  }

  private LogoutAsked byPost(Bending bending, Ask ask) {
    return house.logout.request(Incoming.post(LIBRARY.bent(bending).logoutByPost(session, ask)));
  }

  private static void page(LogoutAsked result, RequestCheck check) {
    assertThat(result).isInstanceOf(LogoutAsked.Unanswerable.class);
    assertThat(((LogoutAsked.Unanswerable) result).check()).isEqualTo(check);
  }

  private static void answer(LogoutAsked result, RequestCheck check, Refusal refusal) {
    assertThat(result).isInstanceOf(LogoutAsked.Refused.class);
    assertThat(((LogoutAsked.Refused) result).check()).isEqualTo(check);
    assertThat(((LogoutAsked.Refused) result).refusal()).isEqualTo(refusal);
  }

  private static void asked(LogoutAsked result) {
    assertThat(result).isInstanceOf(LogoutAsked.Asked.class);
    LogoutAsked.Asked asked = (LogoutAsked.Asked) result;
    assertThat(asked.subject().value()).isEqualTo("p-1");
    assertThat(asked.sessionIndexes()).containsExactly("_session1");
    assertThat(asked.party().entityId()).isEqualTo(LIBRARY.entityId());
  }

  @Test
  void a_service_asks_by_either_binding() {
    asked(byRedirect(Bending.NONE, Ask.PLAIN.relayState("s")));
    asked(byPost(Bending.NONE, Ask.PLAIN));
  }

  @Test
  void a_service_is_answered_by_the_binding_it_used() throws Exception {
    LogoutAsked.Asked redirected =
        (LogoutAsked.Asked) byRedirect(Bending.NONE, Ask.PLAIN.relayState("a b"));
    Outgoing whole =
        house
            .logoutMessages
            .response(house.library(), redirected.reply(), Optional.empty())
            .orElseThrow();
    String url = ((Outgoing.Redirect) whole).url();
    assertThat(url).startsWith(LIBRARY.logoutAddress() + "?").contains("&RelayState=a+b&");
    assertThat(LIBRARY.readRedirected(url))
        .contains("status:Success")
        .contains("InResponseTo=\"" + redirected.reply().inResponseTo());
    LogoutAsked.Asked posted = (LogoutAsked.Asked) byPost(Bending.NONE, Ask.PLAIN);
    Outgoing.Post partly =
        (Outgoing.Post)
            house
                .logoutMessages
                .response(house.library(), posted.reply(), Optional.of(Refusal.SOME_NOT_LOGGED_OUT))
                .orElseThrow();
    assertThat(partly.action()).isEqualTo(LIBRARY.logoutAddress() + "/answers");
    assertThat(LIBRARY.readPosted(partly.value())).contains("PartialLogout");
  }

  @Test
  void a_service_is_told_of_a_logout_and_answers() throws Exception {
    LogoutMessages.Request request =
        house
            .logoutMessages
            .request(house.library(), grant().subject(), List.of("_session1"), "state")
            .orElseThrow();
    String url = ((Outgoing.Redirect) request.message()).url();
    assertThat(LIBRARY.readRedirected(url)).contains("_session1").contains(">p-1<");
    LogoutAnswered answer =
        house.logout.response(
            Incoming.redirect(LIBRARY.loggedOutByRedirect(request.id(), "Success", "state")));
    LogoutAnswered.Answered answered = (LogoutAnswered.Answered) answer;
    assertThat(answered.whole()).isTrue();
    assertThat(answered.inResponseTo()).isEqualTo(request.id());
    assertThat(answered.relayState()).isEqualTo("state");
    LogoutAnswered failed =
        house.logout.response(
            Incoming.post(LIBRARY.loggedOutByPost(request.id(), "Responder", "")));
    assertThat(((LogoutAnswered.Answered) failed).whole()).isFalse();
  }

  @Test
  void a_service_that_takes_posts_only_is_told_by_post() throws Exception {
    String metadata = LIBRARY.metadata().replaceFirst("(?s)<md:SingleLogoutService.*?/>", "");
    Party party = new Party(House.provider(metadata), Terms.USUAL);
    var request =
        house.logoutMessages.request(party, grant().subject(), List.of(), "").orElseThrow();
    Outgoing.Post post = (Outgoing.Post) request.message();
    assertThat(LIBRARY.readPosted(post.value())).contains("LogoutRequest");
    assertThat(LIBRARY.readPosted(post.value())).doesNotContain("SessionIndex");
    String changed = SignInForAServiceTest.text(post).replace(">p-1<", ">p-2<");
    String field = Base64.getEncoder().encodeToString(changed.getBytes(StandardCharsets.UTF_8));
    assertThatThrownBy(() -> LIBRARY.readPosted(field)).isInstanceOf(AnswerRefused.class);
  }

  @Test
  void a_service_that_takes_no_logouts_is_told_nothing() {
    String metadata = LIBRARY.metadata().replaceAll("(?s)<md:SingleLogoutService.*?/>", "");
    Party party = new Party(House.provider(metadata), Terms.USUAL);
    assertThat(house.logoutMessages.request(party, grant().subject(), List.of(), "")).isEmpty();
  }

  @Test
  void nobody_signs_people_out_by_a_signature_that_no_known_key_checks() {
    String metadata =
        LIBRARY
            .metadata()
            .replaceFirst("(?s)<md:KeyDescriptor use=\"signing\".*?</md:KeyDescriptor>", "");
    Party library = new Party(House.provider(metadata), Terms.USUAL.withoutKeys());
    House mockup = new House(Map.of(LIBRARY.entityId(), library), House.CLOCK);
    page(
        mockup.logout.request(Incoming.post(LIBRARY.logoutByPost(session, Ask.PLAIN))),
        RequestCheck.KEY_KNOWN);
  }

  @Test
  void an_unsigned_request_to_sign_people_out_is_refused_whatever_was_agreed() {
    page(byRedirect(Bent.UNSIGNED, Ask.PLAIN), RequestCheck.SIGNED);
    page(byPost(Bent.UNSIGNED, Ask.PLAIN), RequestCheck.SIGNED);
  }

  @Test
  void a_request_signed_by_another_service_is_refused() {
    page(byRedirect(Bent.by(OTHER.key()), Ask.PLAIN), RequestCheck.SIGNATURE_TRUSTED);
    page(byPost(Bent.by(OTHER.key()), Ask.PLAIN), RequestCheck.SIGNATURE_TRUSTED);
  }

  @ParameterizedTest
  @EnumSource(Wrapped.class)
  void a_wrapped_logout_request_is_refused_in_each_of_the_eight_shapes(Wrapped shape) {
    page(byPost(shape, Ask.PLAIN), RequestCheck.STRUCTURE);
  }

  @ParameterizedTest
  @EnumSource(Wrapped.class)
  void a_wrapped_logout_response_is_refused_in_each_of_the_eight_shapes(Wrapped shape) {
    LogoutAnswered result =
        house.logout.response(
            Incoming.post(LIBRARY.bent(shape).loggedOutByPost("_r", "Success", "")));
    assertThat(((LogoutAnswered.Unusable) result).check()).isEqualTo(RequestCheck.STRUCTURE);
  }

  @Test
  void an_unsigned_answer_proves_nothing() {
    String query = LIBRARY.bent(Bent.UNSIGNED).loggedOutByRedirect("_r", "Success", "");
    LogoutAnswered result = house.logout.response(Incoming.redirect(query));
    assertThat(((LogoutAnswered.Unusable) result).check()).isEqualTo(RequestCheck.SIGNED);
  }

  @Test
  void an_answer_that_came_before_is_not_taken() {
    String query = LIBRARY.loggedOutByRedirect("_r", "Success", "");
    assertThat(house.logout.response(Incoming.redirect(query)))
        .isInstanceOf(LogoutAnswered.Answered.class);
    LogoutAnswered again = house.logout.response(Incoming.redirect(query));
    assertThat(((LogoutAnswered.Unusable) again).check()).isEqualTo(RequestCheck.REPLAY);
  }

  @Test
  void a_logout_request_for_the_sign_in_address_is_refused() {
    page(
        byRedirect(Bending.NONE, Ask.PLAIN.attribute("Destination", House.SETTINGS.signOn())),
        RequestCheck.DESTINATION);
  }

  @Test
  void an_old_an_expired_or_a_repeated_request_is_answered_with_a_refusal() {
    answer(
        byRedirect(Bending.NONE, Ask.PLAIN.attribute("IssueInstant", "2026-11-22T10:00:00Z")),
        RequestCheck.ISSUE_INSTANT,
        Refusal.NOT_NOW);
    answer(
        byRedirect(Bending.NONE, Ask.PLAIN.attribute("NotOnOrAfter", "2026-11-22T11:50:00Z")),
        RequestCheck.NOT_ON_OR_AFTER,
        Refusal.LOGOUT_EXPIRED);
    Ask same = Ask.PLAIN.attribute("ID", "_once");
    asked(byRedirect(Bending.NONE, same));
    answer(byRedirect(Bending.NONE, same), RequestCheck.REPLAY, Refusal.SEEN_BEFORE);
  }

  @Test
  void an_encrypted_name_is_opened() {
    PublicKey ours = House.OURS.encryption().get(0).certificate().getPublicKey();
    Bending encrypted =
        Bent.message(
            r -> {
              var name = Dom.first(r, "NameID");
              String clear =
                  "<saml:NameID xmlns:saml=\"urn:oasis:names:tc:SAML:2.0:assertion\" Format=\""
                      + NameId.PERSISTENT
                      + "\">p-1</saml:NameID>";
              var sealed =
                  r.getOwnerDocument().createElementNS(name.getNamespaceURI(), "saml:EncryptedID");
              sealed.appendChild(
                  Sealing.encrypt(r.getOwnerDocument(), clear, ours, Sealing.Algorithm.HONEST));
              r.replaceChild(sealed, name);
            });
    asked(byPost(encrypted, Ask.PLAIN));
  }

  @Test
  void a_name_that_nobody_can_have_is_answered_with_unknown() {
    answer(
        byPost(Bending.NONE, Ask.PLAIN.child("<saml:NameID>" + " " + "</saml:NameID>")),
        RequestCheck.NAME_ID,
        Refusal.NO_SESSION);
  }
}
