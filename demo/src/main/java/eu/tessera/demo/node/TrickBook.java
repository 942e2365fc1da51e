package eu.tessera.demo.node;

import eu.tessera.demo.node.NodeProtocol.Trick;
import eu.tessera.federation.eidas.peer.Spoiling;
import eu.tessera.federation.eidas.peer.spoil.BadAssertion;
import eu.tessera.federation.eidas.peer.spoil.BadEncryption;
import eu.tessera.federation.eidas.peer.spoil.BadEnvelope;
import eu.tessera.federation.eidas.peer.spoil.BadPerson;
import eu.tessera.federation.eidas.peer.spoil.BadSignature;
import eu.tessera.federation.eidas.peer.spoil.BadXml;
import eu.tessera.federation.eidas.peer.spoil.Wrapping;
import eu.tessera.federation.saml.OwnKey;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The tricks of Testland B, by their numbers in the checklist of negative cases. Left out are those
 * that one answer alone cannot show (a replay, an expired metadata file, another browser).
 */
final class TrickBook {
  private final Map<Trick, Spoiling> tricks = new LinkedHashMap<>();

  private final Clock clock;

  private TrickBook(Clock clock) {
    this.clock = clock;
  }

  /**
   * All tricks.
   *
   * @param stranger a key that no metadata know
   * @param neighbour the key of another country's node
   */
  static Tricks of(OwnKey stranger, OwnKey neighbour, Clock clock) {
    var book = new TrickBook(clock);
    book.signatures(stranger, neighbour);
    book.wrappings();
    book.encryption();
    book.xml();
    book.envelope();
    book.assertion();
    book.person();
    return new Tricks(book.tricks);
  }

  private void signatures(OwnKey stranger, OwnKey neighbour) {
    add("1", "the answer is not signed", BadSignature.NONE_AT_ALL);
    add("2", "signed by an unknown key, certificate enclosed", BadSignature.by(stranger));
    add("3", "signed by the node of Testland A", BadSignature.by(neighbour));
    add("4", "changed after it was signed", BadSignature.CHANGED_AFTERWARDS);
    add("13", "XSLT in the signature", BadSignature.XSLT_TRANSFORM);
    add("14", "two references in the signature", BadSignature.TWO_REFERENCES);
    add("15", "the signature refers to no element", BadSignature.WHOLE_DOCUMENT);
    add("16", "the signature refers to a manifest", BadSignature.MANIFEST);
    add("17", "an object in the signature", BadSignature.OBJECT);
    add("18", "a symmetric signature", BadSignature.HMAC);
    add("19", "signed with SHA-1", BadSignature.ECDSA_SHA1);
    add("20", "digest by SHA-1", BadSignature.SHA1_DIGEST);
    add("31", "the key is to be fetched from an address", BadSignature.RETRIEVAL_METHOD);
  }

  private void wrappings() {
    int number = 5;
    for (var shape : Wrapping.values()) {
      boolean twice = shape == Wrapping.DUPLICATE_ID;
      add(
          twice ? "35" : String.valueOf(number++),
          twice ? "two elements with one identifier" : "signature wrapping, shape " + shape.name(),
          shape);
    }
  }

  private void encryption() {
    add("23", "the assertion in clear", BadEncryption.IN_CLEAR);
    add("24", "a clear assertion beside the encrypted one", BadEncryption.ALSO_IN_CLEAR);
    add("25", "two encrypted assertions", BadEncryption.TWICE);
    add("26", "encrypted with AES-CBC", BadEncryption.AES_CBC);
    add("26b", "key encrypted with RSA 1.5", BadEncryption.RSA_1_5);
    add("27", "changed ciphertext", BadEncryption.TAG_CHANGED);
    add("28", "ciphertext to be fetched", BadEncryption.CIPHER_REFERENCE_IN_DATA);
    add("29", "XSLT in the ciphertext", BadEncryption.CIPHER_REFERENCE_WITH_XSLT);
    add("30", "XPath in the ciphertext", BadEncryption.CIPHER_REFERENCE_WITH_XPATH);
  }

  private void xml() {
    add("32", "an external entity", BadXml.EXTERNAL_ENTITY);
    add("33", "entities that multiply", BadXml.BILLION_LAUGHS);
    add("34", "a comment within the issuer", BadXml.COMMENT_IN_THE_ISSUER);
    add("36", "3000 elements deep", BadXml.TOO_DEEP);
    add("37", "10001 attributes", BadXml.TOO_MANY_ATTRIBUTES);
    add("38", "too large", BadXml.TOO_LARGE);
    add("39", "broken Base64", BadXml.BROKEN_BASE64);
    add("64", "a status within a status, 200 times", BadXml.DEEP_STATUS);
  }

  private void envelope() {
    add("40", "another version of SAML", BadEnvelope.OTHER_VERSION);
    add("41", "answers another request", BadEnvelope.OTHER_IN_RESPONSE_TO);
    add("43", "meant for somebody else", BadEnvelope.OTHER_DESTINATION);
    add("44", "from another issuer", BadEnvelope.OTHER_ISSUER);
    add("46", "issued before the question", at("Response", "IssueInstant", -3600));
    add("46b", "issued in the future", at("Response", "IssueInstant", 3600));
    add("63", "a failure with an assertion inside", BadEnvelope.FAILURE_WITH_ASSERTION);
  }

  private void assertion() {
    add("45", "the assertion has another issuer", BadAssertion.OTHER_ISSUER);
    add("47", "no subject", BadAssertion.NO_SUBJECT);
    add("48", "not a bearer assertion", BadAssertion.NOT_BEARER);
    add("49", "for another recipient", BadAssertion.OTHER_RECIPIENT);
    add("50", "confirms another request", BadAssertion.OTHER_CONFIRMED_REQUEST);
    add("51", "the confirmation is over", at("SubjectConfirmationData", "NotOnOrAfter", -3600));
    add("52", "the assertion is over", at("Conditions", "NotOnOrAfter", -3600));
    add("52b", "the assertion does not hold yet", at("Conditions", "NotBefore", 3600));
    add("53", "for another audience", BadAssertion.OTHER_AUDIENCE);
    add("54", "does not say how one signed in", BadAssertion.NO_AUTHN_STATEMENT);
    add("55", "an unknown level", BadAssertion.UNKNOWN_LEVEL);
    add("56", "a level that is not notified", BadAssertion.NOT_NOTIFIED_LEVEL);
  }

  private void person() {
    add("57", "no date of birth", BadPerson.NO_DATE_OF_BIRTH);
    add("58", "two identifiers", BadPerson.THE_SAME_ATTRIBUTE_TWICE);
    add("59", "an identifier without a country", BadPerson.IDENTIFIER_WITHOUT_COUNTRY);
    add("59b", "the identifier of another country", BadPerson.IDENTIFIER_BY_ISO_CODE);
    add("60", "a date of birth in words", BadPerson.BORN_IN_WORDS);
    add("61", "somebody acts for somebody else", BadPerson.A_REPRESENTATIVE);
  }

  private Spoiling at(String element, String attribute, long seconds) {
    return new WrongTime(element, attribute, Duration.ofSeconds(seconds), clock);
  }

  private void add(String number, String name, Spoiling spoiling) {
    tricks.put(new Trick(number, name), spoiling);
  }
}
