package eu.tessera.federation.saml.idp.peer;

import eu.tessera.federation.eidas.peer.Dom;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.Schemas;
import eu.tessera.federation.saml.UnsafeXml;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.xml.security.encryption.XMLCipher;
import org.apache.xml.security.signature.XMLSignature;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** Reads answers as the standard tells services to (SAML Profiles 4.1.4.3). */
final class AnswerReader {
  private final Provider provider;
  private final String entityId;
  private final String address;
  private final Optional<OwnKey> encryption;
  private final Instant now;

  AnswerReader(
      Provider provider,
      String entityId,
      String address,
      Optional<OwnKey> encryption,
      Instant now) {
    this.provider = provider;
    this.entityId = entityId;
    this.address = address;
    this.encryption = encryption;
    this.now = now;
  }

  Told read(String samlResponse) throws AnswerRefused {
    String xml = new String(Base64.getDecoder().decode(samlResponse), StandardCharsets.UTF_8);
    Element response = Dom.parse(xml).getDocumentElement();
    schema(response);
    refuse(!response.getLocalName().equals("Response"), "not a response");
    refuse(!response.getAttribute("Destination").equals(address), "for another address");
    issuer(response);
    int signatures = verified(response) ? 1 : 0;
    List<String> statuses =
        Dom.all(response, "StatusCode").stream()
            .map(c -> c.getAttribute("Value").replaceFirst(".*:status:", ""))
            .toList();
    if (!statuses.equals(List.of("Success"))) {
      refuse(signatures == 0, "a refusal that is not signed");
      return new Told(
          statuses, response.getAttribute("InResponseTo"), "", "", "", "", Map.of(), 1, false);
    }
    Optional<Element> sealed = Dom.find(response, "EncryptedAssertion");
    Element assertion =
        sealed.isPresent() ? opened(sealed.get()) : Dom.first(response, "Assertion");
    signatures += verified(assertion) ? 1 : 0;
    refuse(signatures == 0, "nothing is signed");
    return told(response, assertion, signatures, sealed.isPresent());
  }

  private Told told(Element response, Element assertion, int signatures, boolean encrypted)
      throws AnswerRefused {
    issuer(assertion);
    Element data = Dom.first(assertion, "SubjectConfirmationData");
    String asked = response.getAttribute("InResponseTo");
    refuse(!data.getAttribute("Recipient").equals(address), "another recipient");
    refuse(!data.getAttribute("InResponseTo").equals(asked), "two requests answered");
    refuse(data.hasAttribute("NotBefore"), "a bearer confirmation with NotBefore");
    refuse(!now.isBefore(time(data, "NotOnOrAfter")), "too late");
    Element conditions = Dom.first(assertion, "Conditions");
    refuse(now.isBefore(time(conditions, "NotBefore")), "too early");
    refuse(!now.isBefore(time(conditions, "NotOnOrAfter")), "too late");
    refuse(
        !Dom.first(conditions, "Audience").getTextContent().equals(entityId), "for somebody else");
    Element nameId = Dom.first(assertion, "NameID");
    return new Told(
        List.of("Success"),
        asked,
        nameId.getTextContent(),
        nameId.getAttribute("Format"),
        Dom.first(assertion, "AuthnContextClassRef").getTextContent(),
        Dom.first(assertion, "AuthnStatement").getAttribute("SessionIndex"),
        attributes(assertion),
        signatures,
        encrypted);
  }

  private static Map<String, List<String>> attributes(Element assertion) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    for (Element attribute : Dom.all(assertion, "Attribute")) {
      List<String> values = new ArrayList<>();
      Dom.all(attribute, "AttributeValue").forEach(v -> values.add(v.getTextContent()));
      all.put(attribute.getAttribute("Name"), values);
    }
    return all;
  }

  private Element opened(Element sealed) throws AnswerRefused {
    refuse(encryption.isEmpty(), "encrypted for somebody else");
    try {
      Document document = sealed.getOwnerDocument();
      XMLCipher cipher = XMLCipher.getInstance();
      cipher.init(XMLCipher.DECRYPT_MODE, null);
      cipher.setKEK(encryption.get().privateKey());
      Element data = Dom.first(sealed, "EncryptedData");
      byte[] clear = cipher.decryptToByteArray(data);
      Element assertion = Dom.parse(new String(clear, StandardCharsets.UTF_8)).getDocumentElement();
      schema(assertion);
      refuse(document == assertion.getOwnerDocument(), "not opened");
      return assertion;
    } catch (Exception e) { // XMLCipher declares no less
      throw new AnswerRefused("cannot be decrypted: " + e.getMessage());
    }
  }

  /** Whether it has a signature; one that does not hold is refused. */
  boolean verified(Element root) throws AnswerRefused {
    Optional<Element> signature =
        Dom.all(root, "Signature").stream().filter(s -> s.getParentNode() == root).findFirst();
    if (signature.isEmpty()) {
      return false;
    }
    root.setIdAttribute("ID", true);
    for (var key : provider.keys()) {
      try {
        if (new XMLSignature(signature.get(), "", true).checkSignatureValue(key)) {
          return true;
        }
      } catch (Exception e) {
        throw new AnswerRefused("a signature that cannot be read: " + e.getMessage());
      }
    }
    throw new AnswerRefused("a signature that does not hold");
  }

  private void issuer(Element of) throws AnswerRefused {
    refuse(
        !Dom.first(of, "Issuer").getTextContent().equals(provider.entityId()),
        "from somebody else");
  }

  private static void schema(Element element) throws AnswerRefused {
    try {
      Schemas.validate(element);
    } catch (UnsafeXml e) {
      throw new AnswerRefused(e.getMessage());
    }
  }

  private static Instant time(Element element, String name) {
    return Instant.parse(element.getAttribute(name));
  }

  private static void refuse(boolean when, String why) throws AnswerRefused {
    if (when) {
      throw new AnswerRefused(why);
    }
  }
}
