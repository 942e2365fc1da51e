package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static eu.tessera.federation.saml.idp.House.OTHER;
import static eu.tessera.federation.saml.idp.House.grant;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.idp.peer.Bending;
import eu.tessera.federation.saml.idp.peer.Bent;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import eu.tessera.federation.saml.idp.peer.Wrapped;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Logouts that we bring by SOAP, and what comes back (SAML Bindings 3.2). */
class BroughtLogoutTest {
  private static final String SOAP = "http://schemas.xmlsoap.org/soap/envelope/";
  private static final String AT = "https://library.example/soap";

  private final House house = House.open();

  private static Party reachedAt(String location) {
    String place =
        "<md:SingleLogoutService Binding=\""
            + Binding.SOAP.uri()
            + "\" Location=\""
            + location
            + "\"/>";
    String metadata = LIBRARY.metadata().replaceFirst("(?=<md:SingleLogoutService)", place);
    return new Party(House.provider(metadata), Terms.USUAL);
  }

  @Test
  void the_message_is_signed_and_addressed_and_in_an_envelope() throws Exception {
    LogoutMessages.Errand errand =
        house
            .logoutMessages
            .errand(reachedAt(AT), grant().subject(), List.of("_session1"))
            .orElseThrow();
    assertThat(errand.address()).isEqualTo(AT);
    String envelope = new String(errand.envelope(), StandardCharsets.UTF_8);
    assertThat(envelope).startsWith("<S:Envelope xmlns:S=\"" + SOAP + "\"><S:Body>");
    String message = envelope.replaceAll("^.*<S:Body>|</S:Body>.*$", "");
    String read =
        LIBRARY.readPosted(
            Base64.getEncoder().encodeToString(message.getBytes(StandardCharsets.UTF_8)));
    assertThat(read)
        .contains(
            "Destination=\"" + AT + "\"", " ID=\"" + errand.id() + "\"", ">p-1<", "_session1");
    assertThat(errand.toString()).doesNotContain("p-1");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"http://library.example/soap", "https:///soap", "https://a@b/", "urn:a:b"})
  void an_address_for_soap_that_is_not_of_https_is_as_if_it_were_not_there(String location) {
    Party party = reachedAt(location);
    assertThat(house.logoutMessages.errand(party, grant().subject(), List.of())).isEmpty();
    // and the browser's addresses are good all the same
    assertThat(house.logoutMessages.request(party, grant().subject(), List.of(), "")).isPresent();
  }

  @Test
  void a_signed_answer_counts() {
    LogoutAnswered read = answered(LIBRARY);
    assertThat(((LogoutAnswered.Answered) read).whole()).isTrue();
  }

  @Test
  void a_signed_answer_counts_also_where_the_envelope_declares_its_prefixes() {
    String xml = text(LIBRARY);
    String declared = " xmlns:samlp=\"urn:oasis:names:tc:SAML:2.0:protocol\"";
    assertThat(xml).contains(declared);
    String envelope =
        "<e:Envelope xmlns:e=\"%s\"%s><e:Header/><e:Body>%s</e:Body></e:Envelope>"
            .formatted(SOAP, declared, xml.replaceFirst(declared, ""));
    assertThat(brought(envelope)).isInstanceOf(LogoutAnswered.Answered.class);
  }

  @Test
  void an_answer_without_a_signature_rests_on_the_connection() {
    assertThat(answered(LIBRARY.bent(Bent.UNSIGNED))).isInstanceOf(LogoutAnswered.Answered.class);
  }

  @Test
  void a_signature_that_is_there_must_hold() {
    unusable(answered(LIBRARY.bent(Bent.by(OTHER.key()))), RequestCheck.SIGNATURE_TRUSTED);
    Bending changed = Bent.signed(r -> r.setAttribute("Consent", "urn:changed"));
    unusable(answered(LIBRARY.bent(changed)), RequestCheck.SIGNATURE_TRUSTED);
    unusable(answered(LIBRARY.bent(Bent.SHA1_DIGEST)), RequestCheck.SIGNATURE_ALGORITHM);
  }

  @Test
  void an_answer_of_another_service_is_refused() {
    unusable(answered(OTHER), RequestCheck.ISSUER);
    Bending nobody = Bent.message(r -> r.removeChild(Dom.first(r, "Issuer")));
    unusable(answered(LIBRARY.bent(nobody)), RequestCheck.ISSUER);
  }

  @Test
  void an_answer_to_another_request_is_refused() {
    Bending other = Bent.message(r -> r.setAttribute("InResponseTo", "_other"));
    unusable(answered(LIBRARY.bent(other)), RequestCheck.IN_RESPONSE_TO);
  }

  @Test
  void an_answer_that_came_before_is_refused() {
    String envelope = envelope(text(LIBRARY));
    assertThat(brought(envelope)).isInstanceOf(LogoutAnswered.Answered.class);
    unusable(brought(envelope), RequestCheck.REPLAY);
  }

  @ParameterizedTest
  @EnumSource(Wrapped.class)
  void a_wrapped_answer_is_refused_in_each_of_the_eight_shapes(Wrapped shape) {
    unusable(answered(LIBRARY.bent(shape)), RequestCheck.STRUCTURE);
  }

  @Test
  void of_two_messages_in_one_envelope_none_is_read() {
    String xml = text(LIBRARY);
    unusable(brought(envelope(xml + xml)), RequestCheck.STRUCTURE);
    String body = "<e:Body>" + xml + "</e:Body>";
    unusable(
        brought("<e:Envelope xmlns:e=\"" + SOAP + "\">" + body + body + "</e:Envelope>"),
        RequestCheck.STRUCTURE);
    unusable(brought(envelope("")), RequestCheck.STRUCTURE);
  }

  @Test
  void a_fault_or_a_message_without_an_envelope_is_refused() {
    unusable(
        brought(envelope("<e:Fault><faultcode>e:Server</faultcode></e:Fault>")),
        RequestCheck.STRUCTURE);
    unusable(brought(text(LIBRARY)), RequestCheck.STRUCTURE);
  }

  @Test
  void a_hostile_answer_is_refused_before_it_is_understood() {
    for (Bending bending : List.of(Bent.DEEP)) {
      unusable(answered(LIBRARY.bent(bending)), RequestCheck.PARSER);
    }
    unusable(brought("<!DOCTYPE a>" + envelope(text(LIBRARY))), RequestCheck.PARSER);
    unusable(answered(LIBRARY.bent(Bent.COMMENT)), RequestCheck.STRUCTURE);
    unusable(answered(LIBRARY.bent(Bent.LARGE)), RequestCheck.SIZE);
    unusable(answered(LIBRARY.bent(Bent.NO_SCHEMA)), RequestCheck.SCHEMA);
  }

  private LogoutAnswered answered(TestServiceProvider service) {
    return brought(envelope(text(service)));
  }

  private static String text(TestServiceProvider service) {
    String field = service.loggedOutByPost("_asked", "Success", "").get("SAMLResponse")[0];
    return new String(Base64.getDecoder().decode(field), StandardCharsets.UTF_8)
        .replaceFirst("^<\\?xml[^>]*\\?>", "");
  }

  private static String envelope(String message) {
    return "<e:Envelope xmlns:e=\"" + SOAP + "\"><e:Body>" + message + "</e:Body></e:Envelope>";
  }

  private LogoutAnswered brought(String envelope) {
    return house.logout.brought(
        envelope.getBytes(StandardCharsets.UTF_8), house.library(), "_asked");
  }

  private static void unusable(LogoutAnswered result, RequestCheck check) {
    assertThat(result).isInstanceOf(LogoutAnswered.Unusable.class);
    assertThat(((LogoutAnswered.Unusable) result).check()).isEqualTo(check);
  }
}
