package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static eu.tessera.federation.saml.idp.House.OTHER;
import static eu.tessera.federation.saml.idp.House.grant;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.Bending;
import eu.tessera.federation.saml.idp.peer.Bent;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.federation.saml.idp.peer.Told;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is made to harm whoever reads it, or to sign people out who did not ask: each thing as a
 * request for a logout and as an answer to ours, by both bindings.
 */
class HostileLogoutTest {
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final OwnKey STRANGER = House.KEYS.signing(2048);

  private final House house = House.open();
  private Told session;

  @BeforeEach
  void signIn() throws Exception {
    Reply reply = Reply.unasked(House.provider(LIBRARY), "");
    session = LIBRARY.receive(house.answers.success(reply, house.library(), grant()).value());
  }

  private void refused(Bending bending, RequestCheck check) {
    refusedByPost(bending, check);
    refusedByRedirect(bending, check);
  }

  private void refusedByPost(Bending bending, RequestCheck check) {
    TestServiceProvider bent = LIBRARY.bent(bending);
    page(house.logout.request(Incoming.post(bent.logoutByPost(session, Ask.PLAIN))), check);
    Incoming answer = Incoming.post(bent.loggedOutByPost("_r", "Success", ""));
    unusable(house.logout.response(answer), check);
  }

  private void refusedByRedirect(Bending bending, RequestCheck check) {
    TestServiceProvider bent = LIBRARY.bent(bending);
    page(house.logout.request(Incoming.redirect(bent.logoutByRedirect(session, Ask.PLAIN))), check);
    Incoming answer = Incoming.redirect(bent.loggedOutByRedirect("_r", "Success", ""));
    unusable(house.logout.response(answer), check);
  }

  private static void page(LogoutAsked result, RequestCheck check) {
    assertThat(result).isInstanceOf(LogoutAsked.Unanswerable.class);
    assertThat(((LogoutAsked.Unanswerable) result).check()).isEqualTo(check);
  }

  private static void unusable(LogoutAnswered result, RequestCheck check) {
    assertThat(result).isInstanceOf(LogoutAnswered.Unusable.class);
    assertThat(((LogoutAnswered.Unusable) result).check()).isEqualTo(check);
  }

  @Test
  void what_is_not_spoilt_is_taken() {
    assertThat(house.logout.request(Incoming.post(LIBRARY.logoutByPost(session, Ask.PLAIN))))
        .isInstanceOf(LogoutAsked.Asked.class);
    assertThat(house.logout.response(Incoming.post(LIBRARY.loggedOutByPost("_r", "Success", ""))))
        .isInstanceOf(LogoutAnswered.Answered.class);
  }

  @Test
  void a_document_type_in_a_logout_is_refused() {
    refused(Bent.DOCTYPE, RequestCheck.PARSER);
  }

  @Test
  void an_entity_in_a_logout_is_refused() {
    refused(Bent.ENTITY, RequestCheck.PARSER);
  }

  @Test
  void a_logout_a_thousand_elements_deep_is_refused() {
    refused(Bent.DEEP, RequestCheck.PARSER);
  }

  @Test
  void a_logout_larger_than_one_ever_needs_to_be_is_refused() {
    refused(Bent.LARGE, RequestCheck.SIZE);
  }

  @Test
  void a_redirected_logout_of_a_few_bytes_that_swell_to_millions_is_refused() {
    refusedByRedirect(Bent.INFLATED, RequestCheck.SIZE);
  }

  @Test
  void a_comment_that_cuts_the_senders_name_in_a_logout_is_refused() {
    refused(Bent.COMMENT, RequestCheck.STRUCTURE);
  }

  @Test
  void a_comment_that_cuts_the_name_of_whom_to_sign_out_is_refused() {
    Bending cut = Bent.text(x -> x.replaceFirst(">p-1<", ">p<!---->-1<"));
    TestServiceProvider bent = LIBRARY.bent(cut);
    page(
        house.logout.request(Incoming.redirect(bent.logoutByRedirect(session, Ask.PLAIN))),
        RequestCheck.STRUCTURE);
    page(
        house.logout.request(Incoming.post(bent.logoutByPost(session, Ask.PLAIN))),
        RequestCheck.STRUCTURE);
  }

  @Test
  void a_processing_instruction_in_a_logout_is_refused() {
    refused(Bent.INSTRUCTION, RequestCheck.STRUCTURE);
  }

  @Test
  void a_logout_that_does_not_keep_the_schema_is_refused() {
    refused(Bent.NO_SCHEMA, RequestCheck.SCHEMA);
  }

  @Test
  void a_logout_that_is_not_xml_or_not_utf_8_is_refused() {
    refused(Bent.NOT_XML, RequestCheck.PARSER);
    refusedByPost(Bent.UTF_16, RequestCheck.ENCODING);
  }

  @Test
  void an_unsigned_logout_is_refused() {
    refused(Bent.UNSIGNED, RequestCheck.SIGNED);
  }

  @Test
  void a_logout_signed_by_a_stranger_or_by_another_service_is_refused() {
    refused(Bent.by(STRANGER), RequestCheck.SIGNATURE_TRUSTED);
    refused(Bent.by(OTHER.key()), RequestCheck.SIGNATURE_TRUSTED);
  }

  @Test
  void a_logout_changed_after_signing_is_refused() {
    refusedByPost(
        Bent.signed(r -> r.setAttribute("Consent", "urn:changed")), RequestCheck.SIGNATURE_TRUSTED);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DSIG + "rsa-sha1",
        DSIG + "dsa-sha1",
        DSIG + "hmac-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "none"
      })
  void a_logout_signed_by_a_weaker_algorithm_than_is_allowed_is_refused(String algorithm) {
    refusedByPost(Bent.named(algorithm), RequestCheck.SIGNATURE_ALGORITHM);
    refusedByRedirect(named(algorithm), RequestCheck.SIGNATURE_ALGORITHM);
  }

  @Test
  void a_logout_whose_digest_is_by_sha1_is_refused() {
    refusedByPost(Bent.SHA1_DIGEST, RequestCheck.SIGNATURE_ALGORITHM);
  }

  @Test
  void a_logout_that_names_another_algorithm_than_it_is_signed_by_is_refused() {
    refusedByPost(Bent.named(Algorithms.RSA_PKCS1_SHA512), RequestCheck.SIGNATURE_TRUSTED);
    refusedByRedirect(named(Algorithms.RSA_PKCS1_SHA512), RequestCheck.SIGNATURE_TRUSTED);
    refusedByRedirect(named(Algorithms.ECDSA_SHA256), RequestCheck.SIGNATURE_TRUSTED);
  }

  private static Bending named(String algorithm) {
    String encoded = URLEncoder.encode(algorithm, StandardCharsets.UTF_8);
    return Bent.query(q -> q.replaceFirst("SigAlg=[^&]*", "SigAlg=" + encoded));
  }

  @Test
  void a_logout_with_a_parameter_twice_or_disguised_is_refused() {
    refusedByRedirect(Bent.query(q -> q + "&Signature=x"), RequestCheck.PARAMETERS);
    refusedByRedirect(Bent.query(q -> "SigAl%67=x&" + q), RequestCheck.PARAMETERS);
    refusedByRedirect(
        Bent.query(q -> q.replaceFirst("&SigAlg=[^&]*", "")), RequestCheck.PARAMETERS);
  }

  @Test
  void a_logout_of_a_sender_that_is_no_service_of_ours_is_refused() {
    refused(issuer("https://evil.example"), RequestCheck.SERVICE_KNOWN);
  }

  @Test
  void a_logout_that_names_another_service_as_its_sender_is_refused() {
    refused(issuer(OTHER.entityId()), RequestCheck.SIGNATURE_TRUSTED);
  }

  @Test
  void a_logout_without_a_sender_is_refused() {
    refused(Bent.message(r -> r.removeChild(Dom.first(r, "Issuer"))), RequestCheck.ISSUER);
  }

  private static Bending issuer(String name) {
    return Bent.message(r -> Dom.first(r, "Issuer").setTextContent(name));
  }

  @Test
  void a_logout_for_another_address_or_for_none_is_refused() {
    refused(destination("https://evil.example/slo"), RequestCheck.DESTINATION);
    refused(destination(House.SETTINGS.signOn()), RequestCheck.DESTINATION);
    refused(Bent.message(r -> r.removeAttribute("Destination")), RequestCheck.DESTINATION);
  }

  private static Bending destination(String address) {
    return Bent.message(r -> r.setAttribute("Destination", address));
  }

  @ParameterizedTest
  @ValueSource(strings = {"2026-11-22T10:00:00Z", "2026-11-22T12:30:00Z", "9999-01-01T00:00:00Z"})
  void a_logout_of_long_ago_or_of_the_future_is_refused(String issued) {
    TestServiceProvider bent =
        LIBRARY.bent(Bent.message(r -> r.setAttribute("IssueInstant", issued)));
    LogoutAsked asked =
        house.logout.request(Incoming.redirect(bent.logoutByRedirect(session, Ask.PLAIN)));
    assertThat(asked).isInstanceOf(LogoutAsked.Refused.class);
    assertThat(((LogoutAsked.Refused) asked).check()).isEqualTo(RequestCheck.ISSUE_INSTANT);
    unusable(
        house.logout.response(Incoming.post(bent.loggedOutByPost("_r", "Success", ""))),
        RequestCheck.ISSUE_INSTANT);
  }

  @Test
  void a_logout_that_came_before_is_refused_whatever_carried_it() {
    Ask same = Ask.PLAIN.attribute("ID", "_once");
    assertThat(house.logout.request(Incoming.post(LIBRARY.logoutByPost(session, same))))
        .isInstanceOf(LogoutAsked.Asked.class);
    LogoutAsked again =
        house.logout.request(Incoming.redirect(LIBRARY.logoutByRedirect(session, same)));
    assertThat(((LogoutAsked.Refused) again).refusal()).isEqualTo(Refusal.SEEN_BEFORE);
  }

  @Test
  void a_request_to_sign_in_is_no_request_to_sign_out() {
    page(
        house.logout.request(Incoming.redirect(LIBRARY.askByRedirect(Ask.PLAIN))),
        RequestCheck.STRUCTURE);
  }

  @Test
  void an_answer_to_no_request_is_refused() {
    TestServiceProvider bent = LIBRARY.bent(Bent.message(r -> r.removeAttribute("InResponseTo")));
    unusable(
        house.logout.response(Incoming.post(bent.loggedOutByPost("_r", "Success", ""))),
        RequestCheck.IN_RESPONSE_TO);
  }

  @Test
  void whatever_is_sent_as_a_logout_breaks_nothing() {
    Random random = new Random(20261122);
    String good = LIBRARY.logoutByRedirect(session, Ask.PLAIN.relayState("state"));
    String field = LIBRARY.logoutByPost(session, Ask.PLAIN).get("SAMLRequest")[0];
    for (int i = 0; i < 1000; i++) {
      StringBuilder query = new StringBuilder(good);
      StringBuilder form = new StringBuilder(field);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        query.setCharAt(random.nextInt(query.length()), (char) random.nextInt(256));
        form.setCharAt(random.nextInt(form.length()), (char) random.nextInt(256));
      }
      Map<String, String[]> posted = Map.of("SAMLRequest", new String[] {form.toString()});
      assertThatCode(() -> house.logout.request(Incoming.redirect(query.toString())))
          .doesNotThrowAnyException();
      assertThatCode(() -> house.logout.request(Incoming.post(posted))).doesNotThrowAnyException();
    }
  }
}
