package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static eu.tessera.federation.saml.idp.House.OTHER;
import static eu.tessera.federation.saml.idp.Refusals.page;
import static eu.tessera.federation.saml.idp.RequestCheck.DESTINATION;
import static eu.tessera.federation.saml.idp.RequestCheck.ISSUER;
import static eu.tessera.federation.saml.idp.RequestCheck.KEY_KNOWN;
import static eu.tessera.federation.saml.idp.RequestCheck.METADATA_VALID;
import static eu.tessera.federation.saml.idp.RequestCheck.PARAMETERS;
import static eu.tessera.federation.saml.idp.RequestCheck.SERVICE_KNOWN;
import static eu.tessera.federation.saml.idp.RequestCheck.SIGNATURE_ALGORITHM;
import static eu.tessera.federation.saml.idp.RequestCheck.SIGNATURE_TRUSTED;
import static eu.tessera.federation.saml.idp.RequestCheck.SIGNED;
import static eu.tessera.federation.saml.idp.RequestCheck.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.eidas.peer.Sealing;
import eu.tessera.federation.saml.Algorithms;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.Bending;
import eu.tessera.federation.saml.idp.peer.Bent;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.federation.saml.idp.peer.Wrapped;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Signatures of requests that are missing, somebody else's, weak or wrapped. */
class ForgedRequestTest {
  private static final String DSIG = "http://www.w3.org/2000/09/xmldsig#";
  private static final OwnKey STRANGER = House.KEYS.signing(2048);

  private final House house = House.open();

  private SignOn byPost(Bending bending) {
    return byPost(LIBRARY.bent(bending));
  }

  private SignOn byPost(TestServiceProvider service) {
    return house.signOn.read(Incoming.post(service.askByPost(Ask.PLAIN)));
  }

  private SignOn byRedirect(Bending bending) {
    Ask ask = Ask.PLAIN.relayState("state");
    return house.signOn.read(Incoming.redirect(LIBRARY.bent(bending).askByRedirect(ask)));
  }

  private static SignOn.Asked taken(SignOn result) {
    assertThat(result).isInstanceOf(SignOn.Asked.class);
    return (SignOn.Asked) result;
  }

  @ParameterizedTest
  @EnumSource(Wrapped.class)
  void a_wrapped_request_is_refused_in_each_of_the_eight_shapes(Wrapped shape) {
    page(byPost(shape), STRUCTURE);
  }

  @Test
  void an_unsigned_request_is_refused_where_the_metadata_say_signed() {
    page(byPost(Bent.UNSIGNED), SIGNED);
    page(byRedirect(Bent.UNSIGNED), SIGNED);
  }

  @Test
  void an_unsigned_request_is_refused_where_only_the_agreement_says_signed() {
    House lax = lax(Terms.USUAL.signedRequests(true));
    var query = LIBRARY.bent(Bent.UNSIGNED).askByRedirect(Ask.PLAIN);
    page(lax.signOn.read(Incoming.redirect(query)), SIGNED);
  }

  @Test
  void an_unsigned_request_is_taken_where_nobody_asks_for_signatures() {
    House lax = lax(Terms.USUAL);
    var query = LIBRARY.bent(Bent.UNSIGNED).askByRedirect(Ask.PLAIN);
    assertThat(taken(lax.signOn.read(Incoming.redirect(query))).signed()).isFalse();
  }

  @Test
  void a_bad_signature_is_refused_also_where_nobody_asks_for_signatures() {
    House lax = lax(Terms.USUAL);
    var query = LIBRARY.bent(Bent.by(STRANGER)).askByRedirect(Ask.PLAIN);
    page(lax.signOn.read(Incoming.redirect(query)), SIGNATURE_TRUSTED);
    var form = LIBRARY.bent(Bent.by(STRANGER)).askByPost(Ask.PLAIN);
    page(lax.signOn.read(Incoming.post(form)), SIGNATURE_TRUSTED);
  }

  private static House lax(Terms terms) {
    String metadata = LIBRARY.metadata().replace("AuthnRequestsSigned=\"true\"", "");
    return new House(
        Map.of(LIBRARY.entityId(), new Party(House.provider(metadata), terms)), House.CLOCK);
  }

  @Test
  void a_key_that_is_not_in_the_metadata_is_refused() {
    page(byPost(Bent.by(STRANGER)), SIGNATURE_TRUSTED);
    page(byRedirect(Bent.by(STRANGER)), SIGNATURE_TRUSTED);
  }

  @Test
  void the_key_of_another_service_is_refused() {
    page(byPost(Bent.by(OTHER.key())), SIGNATURE_TRUSTED);
    page(byRedirect(Bent.by(OTHER.key())), SIGNATURE_TRUSTED);
  }

  @Test
  void a_retired_key_is_refused_as_soon_as_the_metadata_are_without_it() {
    TestServiceProvider renewed = LIBRARY.signingBy(STRANGER);
    House later =
        new House(
            Map.of(LIBRARY.entityId(), new Party(House.provider(renewed.metadata()), Terms.USUAL)),
            House.CLOCK);
    var old = LIBRARY.askByRedirect(Ask.PLAIN);
    page(later.signOn.read(Incoming.redirect(old)), SIGNATURE_TRUSTED);
    var fresh = renewed.askByRedirect(Ask.PLAIN);
    taken(later.signOn.read(Incoming.redirect(fresh)));
  }

  @Test
  void each_of_two_keys_of_the_metadata_is_taken() {
    String metadata = LIBRARY.metadata();
    int at = metadata.indexOf("<md:KeyDescriptor use=\"signing\">");
    String second = LIBRARY.signingBy(STRANGER).metadata();
    String descriptor =
        second.substring(
            second.indexOf("<md:KeyDescriptor use=\"signing\">"),
            second.indexOf("</md:KeyDescriptor>") + "</md:KeyDescriptor>".length());
    ServiceProvider both =
        House.provider(metadata.substring(0, at) + descriptor + metadata.substring(at));
    House rolling =
        new House(Map.of(LIBRARY.entityId(), new Party(both, Terms.USUAL)), House.CLOCK);
    taken(rolling.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(Ask.PLAIN))));
    var next = LIBRARY.signingBy(STRANGER).askByPost(Ask.PLAIN);
    taken(rolling.signOn.read(Incoming.post(next)));
  }

  @Test
  void a_signature_that_no_key_of_the_metadata_can_check_is_told_as_that() {
    String metadata =
        LIBRARY
            .metadata()
            .replaceFirst("(?s)<md:KeyDescriptor use=\"signing\".*?</md:KeyDescriptor>", "");
    House keyless =
        new House(
            Map.of(LIBRARY.entityId(), new Party(House.provider(metadata), Terms.USUAL)),
            House.CLOCK);
    var query = LIBRARY.askByRedirect(Ask.PLAIN);
    page(keyless.signOn.read(Incoming.redirect(query)), KEY_KNOWN);
  }

  @Test
  void where_it_is_agreed_that_no_key_is_known_a_signature_is_not_looked_at() {
    String metadata =
        LIBRARY
            .metadata()
            .replaceFirst("(?s)<md:KeyDescriptor use=\"signing\".*?</md:KeyDescriptor>", "");
    Terms agreed = Terms.USUAL.signedRequests(false).withoutKeys();
    House mockup =
        new House(
            Map.of(LIBRARY.entityId(), new Party(House.provider(metadata), agreed)), House.CLOCK);
    taken(mockup.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(Ask.PLAIN))));
    taken(mockup.signOn.read(Incoming.post(LIBRARY.askByPost(Ask.PLAIN))));
  }

  @Test
  void a_key_that_is_known_counts_whatever_else_is_agreed() {
    Party library =
        new Party(House.provider(LIBRARY), Terms.USUAL.signedRequests(false).withoutKeys());
    House mockup = new House(Map.of(LIBRARY.entityId(), library), House.CLOCK);
    page(
        mockup.signOn.read(Incoming.post(LIBRARY.signingBy(STRANGER).askByPost(Ask.PLAIN))),
        SIGNATURE_TRUSTED);
  }

  @Test
  void a_request_changed_after_signing_is_refused() {
    page(byPost(Bent.CHANGED_AFTERWARDS), SIGNATURE_TRUSTED);
  }

  @Test
  void an_elliptic_key_is_taken_by_both_bindings() {
    TestServiceProvider elliptic = LIBRARY.signingBy(House.KEYS.signing());
    House modern =
        new House(
            Map.of(LIBRARY.entityId(), new Party(House.provider(elliptic.metadata()), Terms.USUAL)),
            House.CLOCK);
    taken(modern.signOn.read(Incoming.redirect(elliptic.askByRedirect(Ask.PLAIN))));
    taken(modern.signOn.read(Incoming.post(elliptic.askByPost(Ask.PLAIN))));
  }

  @Test
  void rsa_with_pss_is_taken_by_post() {
    Bending pss =
        new Bending() {
          @Override
          public String algorithm(String honest) {
            return Algorithms.RSA_PSS_SHA256;
          }
        };
    taken(byPost(pss));
  }

  @ParameterizedTest
  @ValueSource(strings = {DSIG + "rsa-sha1", DSIG + "dsa-sha1"})
  void sha1_is_refused_by_post(String algorithm) {
    page(byPost(Bent.named(algorithm)), SIGNATURE_ALGORITHM);
  }

  @Test
  void a_true_signature_by_rsa_with_sha1_is_refused() {
    Bending sha1 =
        Bent.message(
            r -> {
              Sealing.sign(r, LIBRARY.key(), Sealing.Algorithm.HONEST.signature(DSIG + "rsa-sha1"));
            });
    Bending only =
        new Bending() {
          @Override
          public void message(org.w3c.dom.Element root) {
            sha1.message(root);
          }

          @Override
          public boolean signs() {
            return false;
          }
        };
    page(byPost(only), SIGNATURE_ALGORITHM);
  }

  @Test
  void a_digest_by_sha1_is_refused() {
    page(byPost(Bent.SHA1_DIGEST), SIGNATURE_ALGORITHM);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        DSIG + "hmac-sha1",
        "http://www.w3.org/2001/04/xmldsig-more#hmac-sha256",
        "none",
        "http://www.w3.org/2000/09/xmldsig#none"
      })
  void a_shared_secret_or_none_in_place_of_a_signature_is_refused(String algorithm) {
    page(byPost(Bent.named(algorithm)), SIGNATURE_ALGORITHM);
    page(byRedirect(namedInQuery(algorithm)), SIGNATURE_ALGORITHM);
  }

  @Test
  void rsa_with_sha1_is_refused_by_redirect() {
    page(byRedirect(namedInQuery(DSIG + "rsa-sha1")), SIGNATURE_ALGORITHM);
  }

  @Test
  void another_allowed_algorithm_than_was_signed_by_is_refused() {
    page(byRedirect(swapped(Algorithms.RSA_PKCS1_SHA512)), SIGNATURE_TRUSTED);
    page(byRedirect(swapped(Algorithms.ECDSA_SHA256)), SIGNATURE_TRUSTED);
    page(byPost(Bent.named(Algorithms.RSA_PKCS1_SHA512)), SIGNATURE_TRUSTED);
  }

  /** Named before it is signed, so that nothing else is wrong. */
  private static Bending namedInQuery(String algorithm) {
    return swapped(algorithm);
  }

  private static Bending swapped(String algorithm) {
    String encoded = URLEncoder.encode(algorithm, StandardCharsets.UTF_8);
    return Bent.query(q -> q.replaceFirst("SigAlg=[^&]*", "SigAlg=" + encoded));
  }

  @ParameterizedTest
  @ValueSource(strings = {"SAMLRequest", "RelayState", "SigAlg", "Signature"})
  void a_parameter_that_is_there_twice_is_refused(String name) {
    page(byRedirect(Bent.query(q -> q + "&" + name + "=x")), PARAMETERS);
    page(byRedirect(Bent.query(q -> name + "=x&" + q)), PARAMETERS);
  }

  @Test
  void a_parameter_under_a_disguised_name_is_refused() {
    page(byRedirect(Bent.query(q -> q + "&SAMLReques%74=x")), PARAMETERS);
    page(byRedirect(Bent.query(q -> "Relay%53tate=x&" + q)), PARAMETERS);
  }

  @Test
  void a_form_with_a_field_twice_or_of_both_kinds_is_refused() {
    Map<String, String[]> form = LIBRARY.askByPost(Ask.PLAIN);
    String[] request = form.get("SAMLRequest");
    form.put("SAMLRequest", new String[] {request[0], request[0]});
    page(house.signOn.read(Incoming.post(form)), PARAMETERS);
    form.put("SAMLRequest", request);
    form.put("SAMLResponse", request);
    page(house.signOn.read(Incoming.post(form)), PARAMETERS);
    form.clear();
    page(house.signOn.read(Incoming.post(form)), PARAMETERS);
  }

  @Test
  void a_request_and_a_response_in_one_query_are_refused() {
    page(byRedirect(Bent.query(q -> q + "&SAMLResponse=x")), PARAMETERS);
  }

  @Test
  void a_signature_over_another_request_is_refused() {
    String other =
        LIBRARY.askByRedirect(Ask.PLAIN.relayState("state").attribute("IsPassive", "true"));
    String value = other.replaceFirst("&.*", "");
    page(
        byRedirect(Bent.query(q -> q.replaceFirst("SAMLRequest=[^&]*", value))), SIGNATURE_TRUSTED);
  }

  @Test
  void a_relay_state_that_was_changed_added_or_taken_away_is_refused() {
    page(
        byRedirect(Bent.query(q -> q.replace("RelayState=state", "RelayState=evil"))),
        SIGNATURE_TRUSTED);
    page(byRedirect(Bent.query(q -> q.replace("&RelayState=state", ""))), SIGNATURE_TRUSTED);
    String without = LIBRARY.askByRedirect(Ask.PLAIN);
    page(house.signOn.read(Incoming.redirect(without + "&RelayState=evil")), SIGNATURE_TRUSTED);
  }

  @Test
  void a_signature_without_its_algorithm_or_the_other_way_round_is_refused() {
    page(byRedirect(Bent.query(q -> q.replaceFirst("&SigAlg=[^&]*", ""))), PARAMETERS);
    page(byRedirect(Bent.query(q -> q.replaceFirst("&Signature=.*", ""))), PARAMETERS);
  }

  @Test
  void a_signed_query_is_taken_in_the_very_encoding_of_its_sender() {
    Bending lower =
        new Bending() {
          @Override
          public String query(String query) {
            return query + "&lang=fr"; // parameters of others are let by
          }
        };
    taken(byRedirect(lower));
    // the same values, encoded anew: other octets than were signed
    page(byRedirect(Bent.query(q -> q.replaceAll("(?i)%2f", "%2f"))), SIGNATURE_TRUSTED);
  }

  @Test
  void a_signature_within_a_redirected_message_must_hold_too() {
    Bending both = Bent.message(r -> Sealing.sign(r, STRANGER, pkcs1()));
    page(byRedirect(both), SIGNATURE_TRUSTED);
    Bending good = Bent.message(r -> Sealing.sign(r, LIBRARY.key(), pkcs1()));
    taken(byRedirect(good));
  }

  private static Sealing.Algorithm pkcs1() {
    return Sealing.Algorithm.HONEST.signature(Algorithms.RSA_PKCS1_SHA256);
  }

  @Test
  void a_stylesheet_as_transform_is_refused() {
    page(
        byPost(
            Bent.signed(
                r ->
                    Dom.first(r, "Transform")
                        .setAttribute("Algorithm", "http://www.w3.org/TR/1999/REC-xslt-19991116"))),
        STRUCTURE);
  }

  @Test
  void a_reference_to_the_whole_document_is_refused() {
    page(byPost(Bent.signed(r -> Dom.first(r, "Reference").setAttribute("URI", ""))), STRUCTURE);
  }

  @Test
  void a_sender_that_is_no_service_of_ours_is_refused() {
    page(
        byPost(Bent.message(r -> Dom.first(r, "Issuer").setTextContent("https://evil.example"))),
        SERVICE_KNOWN);
  }

  @Test
  void a_sender_that_names_another_service_is_refused() {
    page(
        byPost(Bent.message(r -> Dom.first(r, "Issuer").setTextContent(OTHER.entityId()))),
        SIGNATURE_TRUSTED);
  }

  @Test
  void a_request_without_a_sender_is_refused() {
    page(byPost(Bent.message(r -> r.removeChild(Dom.first(r, "Issuer")))), ISSUER);
    page(
        byPost(Bent.message(r -> Dom.first(r, "Issuer").setAttribute("Format", NameId.EMAIL))),
        ISSUER);
  }

  @Test
  void a_request_for_another_address_is_refused() {
    Bending elsewhere = Bent.message(r -> r.setAttribute("Destination", "https://evil.example"));
    page(byPost(elsewhere), DESTINATION);
    page(byRedirect(elsewhere), DESTINATION);
  }

  @Test
  void a_signed_request_without_a_destination_is_refused() {
    page(byPost(Bent.message(r -> r.removeAttribute("Destination"))), DESTINATION);
    page(byRedirect(Bent.message(r -> r.removeAttribute("Destination"))), DESTINATION);
  }

  @Test
  void a_service_whose_metadata_have_expired_is_refused() {
    String expired =
        LIBRARY
            .metadata()
            .replaceFirst("entityID=", "validUntil=\"2026-11-22T12:00:00Z\" entityID=");
    House late =
        new House(
            Map.of(LIBRARY.entityId(), new Party(House.provider(expired), Terms.USUAL)),
            House.CLOCK);
    page(late.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(Ask.PLAIN))), METADATA_VALID);
  }
}
