package eu.tessera.federation.saml.idp;

import static eu.tessera.federation.saml.idp.House.LIBRARY;
import static eu.tessera.federation.saml.idp.Refusals.page;
import static eu.tessera.federation.saml.idp.RequestCheck.ENCODING;
import static eu.tessera.federation.saml.idp.RequestCheck.PARSER;
import static eu.tessera.federation.saml.idp.RequestCheck.RELAY_STATE;
import static eu.tessera.federation.saml.idp.RequestCheck.SCHEMA;
import static eu.tessera.federation.saml.idp.RequestCheck.SIZE;
import static eu.tessera.federation.saml.idp.RequestCheck.STRUCTURE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.Bending;
import eu.tessera.federation.saml.idp.peer.Bent;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XML and encodings that are made to harm whoever reads them. */
class HostileRequestTest {
  private final House house = House.open();

  private void both(Bending bending, RequestCheck check) {
    byPost(bending, check);
    byRedirect(bending, check);
  }

  private void byPost(Bending bending, RequestCheck check) {
    page(house.signOn.read(Incoming.post(LIBRARY.bent(bending).askByPost(Ask.PLAIN))), check);
  }

  private void byRedirect(Bending bending, RequestCheck check) {
    String query = LIBRARY.bent(bending).askByRedirect(Ask.PLAIN);
    page(house.signOn.read(Incoming.redirect(query)), check);
  }

  @Test
  void a_document_type_is_refused() {
    both(Bent.DOCTYPE, PARSER);
  }

  @Test
  void an_entity_is_refused() {
    both(Bent.ENTITY, PARSER);
  }

  @Test
  void elements_a_thousand_deep_are_refused() {
    both(Bent.DEEP, PARSER);
  }

  @Test
  void more_than_a_request_ever_needs_is_refused() {
    both(Bent.LARGE, SIZE);
  }

  @Test
  void an_identifier_that_would_fill_the_memory_is_refused() {
    String allowed = LIBRARY.askByRedirect(Ask.PLAIN.attribute("ID", "_" + "a".repeat(255)));
    assertThat(house.signOn.read(Incoming.redirect(allowed))).isInstanceOf(SignOn.Asked.class);
    String long257 = LIBRARY.askByRedirect(Ask.PLAIN.attribute("ID", "_" + "a".repeat(256)));
    page(house.signOn.read(Incoming.redirect(long257)), STRUCTURE);
  }

  @Test
  void a_few_bytes_that_swell_to_millions_are_refused() {
    byRedirect(Bent.INFLATED, SIZE);
  }

  @Test
  void a_comment_that_cuts_the_senders_name_is_refused() {
    both(Bent.COMMENT, STRUCTURE);
  }

  @Test
  void a_processing_instruction_is_refused() {
    both(Bent.INSTRUCTION, STRUCTURE);
  }

  @Test
  void what_is_not_xml_is_refused() {
    both(Bent.NOT_XML, PARSER);
  }

  @Test
  void what_does_not_keep_the_schema_is_refused() {
    byPost(Bent.NO_SCHEMA, SCHEMA);
    byRedirect(Bent.NO_SCHEMA, SCHEMA);
  }

  @Test
  void another_encoding_than_utf_8_is_refused() {
    byPost(Bent.UTF_16, ENCODING);
  }

  @Test
  void a_redirected_request_that_is_not_compressed_is_refused() {
    String query = "SAMLRequest=PHNhbWw%2B&RelayState=x";
    page(house.signOn.read(Incoming.redirect(query)), ENCODING);
  }

  @Test
  void a_compressed_request_with_something_behind_it_is_refused() {
    Bending more =
        new Bending() {
          @Override
          public byte[] bytes(byte[] compressed) {
            return java.util.Arrays.copyOf(compressed, compressed.length + 10);
          }
        };
    byRedirect(more, ENCODING);
  }

  @Test
  void a_compressed_request_without_its_end_is_refused() {
    Bending less =
        new Bending() {
          @Override
          public byte[] bytes(byte[] compressed) {
            return java.util.Arrays.copyOf(compressed, compressed.length - 10);
          }
        };
    byRedirect(less, ENCODING);
  }

  @Test
  void what_is_not_base64_is_refused() {
    page(house.signOn.read(Incoming.redirect("SAMLRequest=%FF%FE")), ENCODING);
    page(house.signOn.read(Incoming.redirect("SAMLRequest=a%")), ENCODING);
    page(house.signOn.read(Incoming.redirect("SAMLRequest=*")), ENCODING);
    Map<String, String[]> form = Map.of("SAMLRequest", new String[] {"*"});
    page(house.signOn.read(Incoming.post(form)), ENCODING);
  }

  @Test
  void another_kind_of_message_is_refused() {
    Bending logout = Bent.text(x -> x.replace("samlp:AuthnRequest", "samlp:LogoutRequest"));
    both(logout, STRUCTURE);
  }

  @ParameterizedTest
  @ValueSource(strings = {"a\nSet-Cookie: b", "a\u0000", "a\u0085", "\u007f"})
  void control_characters_in_the_relay_state_are_refused(String state) {
    Ask ask = Ask.PLAIN.relayState(state);
    page(house.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(ask))), RELAY_STATE);
    page(house.signOn.read(Incoming.post(LIBRARY.askByPost(ask))), RELAY_STATE);
  }

  @Test
  void a_relay_state_of_an_address_is_taken_and_a_book_is_refused() {
    Ask address = Ask.PLAIN.relayState("https://library.example/?q=" + "x".repeat(1500));
    assertThat(house.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(address))))
        .isInstanceOf(SignOn.Asked.class);
    Ask book = Ask.PLAIN.relayState("x".repeat(2049));
    page(house.signOn.read(Incoming.redirect(LIBRARY.askByRedirect(book))), RELAY_STATE);
  }

  @Test
  void whatever_is_sent_breaks_nothing() {
    Random random = new Random(20261122);
    String good = LIBRARY.askByRedirect(Ask.PLAIN.relayState("state"));
    String field = LIBRARY.askByPost(Ask.PLAIN).get("SAMLRequest")[0];
    for (int i = 0; i < 2000; i++) {
      StringBuilder query = new StringBuilder(good);
      StringBuilder form = new StringBuilder(field);
      for (int changes = 1 + random.nextInt(3); changes > 0; changes--) {
        query.setCharAt(random.nextInt(query.length()), (char) random.nextInt(256));
        form.setCharAt(random.nextInt(form.length()), (char) random.nextInt(256));
      }
      Map<String, String[]> posted = Map.of("SAMLRequest", new String[] {form.toString()});
      assertThatCode(() -> house.signOn.read(Incoming.redirect(query.toString())))
          .doesNotThrowAnyException();
      assertThatCode(() -> house.signOn.read(Incoming.post(posted))).doesNotThrowAnyException();
    }
  }
}
