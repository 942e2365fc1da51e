package eu.tessera.federation.saml.inspect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import eu.tessera.federation.saml.Certificates;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OpenSaml;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.SafeXml;
import eu.tessera.federation.saml.UnsafeXml;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.StringReader;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.transform.OutputKeys;
import javax.xml.transform.Transformer;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.apache.xml.security.signature.XMLSignature;
import org.apache.xml.security.transforms.Transforms;
import org.apache.xml.security.transforms.params.InclusiveNamespaces;
import org.apache.xml.security.utils.ElementProxy;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.xml.sax.InputSource;

class AggregateTest {
  private static final OwnKey KEY =
      new NewKeys("fed", Instant.now().minusSeconds(60), Duration.ofDays(30)).signing(2048);
  private static final OwnKey OTHER =
      new NewKeys("other", Instant.now().minusSeconds(60), Duration.ofDays(30)).signing(2048);
  private static final String SIGNED = "_fed";
  private static final String EXC = "http://www.w3.org/2001/10/xml-exc-c14n#";
  private static final String SHA256 = "http://www.w3.org/2001/04/xmlenc#sha256";

  /** Everything on which two canonical forms could differ. */
  private static final String FILE =
      "<?xml version=\"1.0\" encoding=\"UTF-8\"?><!-- before -->\n"
          + "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\""
          + " xmlns:xs=\"http://www.w3.org/2001/XMLSchema\" xmlns:unused=\"urn:unused\""
          + " Name=\"a &amp; b &lt; &quot;c&quot; &#10;&#9;&#13; 'd' >\" ID=\"_fed\">\n"
          + "<md:EntityDescriptor entityID=\"https://a.example/\" xmlns=\"urn:default\">"
          + "<!-- within --><x xmlns:b=\"urn:b\" xmlns:a=\"urn:a\" b:z=\"1\" a:y=\"2\" z=\"3\" xml:lang=\"el\">"
          + "é\uD83D\uDE00 &#13; ]]&gt; &amp;<![CDATA[<raw> & ]]><y xmlns=\"\"><z/></y></x>"
          + "</md:EntityDescriptor>\n"
          + "<md:EntitiesDescriptor validUntil=\"2030-01-01T00:00:00Z\">"
          + "<md:EntityDescriptor entityID=\"https://b.example/\" validUntil=\"2031-01-01T00:00:00Z\">"
          + "<v xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:type=\"xs:string\">t</v>"
          + "</md:EntityDescriptor></md:EntitiesDescriptor>\n"
          + "</md:EntitiesDescriptor>";

  @Test
  void a_group_ends_what_is_in_it_however_the_dates_are_written() throws Exception {
    for (String own : List.of("2031-01-01T00:00:00", "2031-01-01T24:00:00Z")) {
      String group = FILE.replace("2031-01-01T00:00:00Z", own);
      assertThat(second(group)).contains("validUntil=\"2030-01-01T00:00:00Z\"");
    }
    String outer = FILE.replace("2030-01-01T00:00:00Z", "2030-01-01T00:00:00");
    assertThat(second(outer)).contains("validUntil=\"2030-01-01T00:00:00\"");
  }

  private static String second(String file) throws Exception {
    try (EntityStream stream =
        new EntityStream(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), 100_000)) {
      stream.next();
      return new String(stream.next().orElseThrow().xml().orElseThrow(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_signed_file_is_believed() throws Exception {
    assertThat(fault(signed(FILE, false))).isEmpty();
  }

  @Test
  void a_file_of_the_federation_that_other_tests_use_is_believed() throws Exception {
    TestFederation federation = new TestFederation(Instant.now());
    byte[] file = federation.file(20);
    var pins = Certificates.pem(federation.certificate().getBytes(StandardCharsets.US_ASCII));
    assertThat(AggregateSignature.fault(new ByteArrayInputStream(file), pins)).isEmpty();
    assertThat(all(new String(file, StandardCharsets.UTF_8))).hasSize(20);
  }

  @Test
  void prefixes_that_the_signer_lists_are_kept() throws Exception {
    assertThat(fault(signed(FILE, true))).isEmpty();
  }

  @Test
  void a_large_file_is_believed_whatever_its_buffers_cut() throws Exception {
    StringBuilder many = new StringBuilder();
    for (int i = 0; i < 3000; i++) {
      many.append("<md:EntityDescriptor entityID=\"https://")
          .append(i)
          .append(".example/\">\uD83D\uDE00é&amp;</md:EntityDescriptor>");
    }
    String file = FILE.replace("</md:EntityDescriptor>\n", "</md:EntityDescriptor>" + many);
    assertThat(fault(signed(file, false))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://a.example/~https://evil.example/",
        "<z/>~<z></z><z/>",
        "<z/>~<z> </z>",
        "b:z=\"1\"~b:z=\"2\"",
        "urn:default~urn:other",
        "xs:string~xs:int",
        "2030-01~2040-01",
        "</md:EntitiesDescriptor>\n</md:EntitiesDescriptor>~</md:EntitiesDescriptor>\n<x/></md:EntitiesDescriptor>"
      })
  void a_file_that_was_altered_is_not_believed(String change) throws Exception {
    String[] both = change.split("~");
    String file = signed(FILE, false);
    assertThat(file).contains(both[0]);
    assertThat(fault(file.replace(both[0], both[1])))
        .contains("it was altered after it was signed");
  }

  @Test
  void a_file_of_another_signer_is_not_believed() throws Exception {
    assertThat(AggregateSignature.fault(stream(signed(FILE, false)), List.of(OTHER.certificate())))
        .contains("it is not signed by the pinned certificate");
  }

  @Test
  void a_file_that_is_not_signed_or_whose_signature_stands_elsewhere_is_not_believed()
      throws Exception {
    assertThat(fault(FILE)).contains("it is not signed");
    String file = signed(FILE, false);
    int from = file.indexOf("<ds:Signature");
    int to = file.indexOf("</ds:Signature>") + "</ds:Signature>".length();
    String signature = file.substring(from, to);
    String moved =
        file.replace(signature, "")
            .replace(
                "<md:EntitiesDescriptor validUntil",
                signature + "<md:EntitiesDescriptor validUntil");
    assertThat(fault(moved)).contains("it is not signed");
  }

  @Test
  void the_signature_of_another_element_is_not_believed() throws Exception {
    String wrapped = signed(FILE, false).replace("ID=\"_fed\"", "ID=\"_other\"");
    assertThat(fault(wrapped)).contains("the reference is not to the root");
  }

  @Test
  void a_document_type_is_not_read() throws Exception {
    String bomb = "<!DOCTYPE x [<!ENTITY a \"b\">]>" + FILE.substring(FILE.indexOf("<md:"));
    assertThat(fault(bomb)).isPresent();
    assertThatThrownBy(() -> all(bomb)).isInstanceOf(UnsafeXml.class);
  }

  @Test
  void each_entity_is_a_document_of_its_own_with_what_is_declared_around_it() throws Exception {
    List<EntityStream.Entity> entities = all(FILE);
    assertThat(entities)
        .extracting(EntityStream.Entity::entityId)
        .containsExactly("https://a.example/", "https://b.example/");
    String second = new String(entities.get(1).xml().orElseThrow(), StandardCharsets.UTF_8);
    assertThat(second).contains("xmlns:xs=", "xsi:type=\"xs:string\"");
    // the group's end holds for all that it contains
    assertThat(second).contains("validUntil=\"2030-01-01T00:00:00Z\"");
    SafeXml door = new SafeXml(100_000);
    for (EntityStream.Entity entity : entities) {
      assertThat(InspectedMetadata.read(entity.xml().orElseThrow(), door).entityId())
          .isEqualTo(entity.entityId());
    }
    String first = new String(entities.get(0).xml().orElseThrow(), StandardCharsets.UTF_8);
    assertThat(first).contains("é\uD83D\uDE00 &#xD; ]]&gt; &amp;&lt;raw&gt; &amp; ");
  }

  @Test
  void an_entity_that_is_too_large_is_passed_over() throws Exception {
    String large = FILE.replace("<z/>", "<z>" + "x".repeat(50_000) + "</z>");
    List<EntityStream.Entity> entities = new ArrayList<>();
    try (EntityStream stream = new EntityStream(stream(large), 10_000)) {
      for (var e = stream.next(); e.isPresent(); e = stream.next()) {
        entities.add(e.get());
      }
    }
    assertThat(entities.get(0).xml()).isEmpty();
    assertThat(entities.get(1).xml()).isPresent();
  }

  @Test
  void groups_without_end_are_refused() {
    String deep =
        "<md:EntitiesDescriptor xmlns:md=\"urn:oasis:names:tc:SAML:2.0:metadata\">"
            + "<md:EntitiesDescriptor>".repeat(200);
    assertThatThrownBy(() -> all(deep)).isInstanceOf(UnsafeXml.class);
    assertThatThrownBy(() -> all("<x/>")).isInstanceOf(UnsafeXml.class);
  }

  private static Optional<String> fault(String file) throws IOException {
    return AggregateSignature.fault(stream(file), List.of(KEY.certificate()));
  }

  private static List<EntityStream.Entity> all(String file) throws UnsafeXml {
    List<EntityStream.Entity> entities = new ArrayList<>();
    try (EntityStream stream = new EntityStream(stream(file), 1 << 20)) {
      for (var e = stream.next(); e.isPresent(); e = stream.next()) {
        entities.add(e.get());
      }
    }
    return entities;
  }

  private static ByteArrayInputStream stream(String text) {
    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
  }

  /** By xmlsec, over a DOM: another program than the one that is tested. */
  private static String signed(String file, boolean listed) throws Exception {
    OpenSaml.start();
    ElementProxy.setDefaultPrefix("http://www.w3.org/2000/09/xmldsig#", "ds");
    Document document =
        DocumentBuilderFactory.newDefaultNSInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(file)));
    Element root = document.getDocumentElement();
    root.setIdAttributeNS(null, "ID", true);
    XMLSignature signature =
        new XMLSignature(document, "", "http://www.w3.org/2001/04/xmldsig-more#rsa-sha256", EXC);
    root.insertBefore(signature.getElement(), root.getFirstChild());
    Transforms transforms = new Transforms(document);
    transforms.addTransform("http://www.w3.org/2000/09/xmldsig#enveloped-signature");
    if (listed) {
      transforms.addTransform(EXC, new InclusiveNamespaces(document, "xs unused").getElement());
    } else {
      transforms.addTransform(EXC);
    }
    signature.addDocument("#" + SIGNED, transforms, SHA256);
    signature.sign(KEY.privateKey());
    Transformer text = TransformerFactory.newDefaultInstance().newTransformer();
    text.setOutputProperty(OutputKeys.OMIT_XML_DECLARATION, "yes");
    StringWriter out = new StringWriter();
    text.transform(new DOMSource(document), new StreamResult(out));
    return out.toString();
  }
}
