package eu.tessera.federation.eidas.peer.spoil;

import eu.tessera.federation.eidas.peer.Spoiling;
import java.util.function.UnaryOperator;

/** What is encrypted in place of a good assertion: hidden from every look before decryption. */
public enum BadClearText implements Spoiling {
  DOCUMENT_TYPE(a -> "<!DOCTYPE a [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>" + a),
  TOO_DEEP(a -> a.replace("</saml2:Issuer>", deep() + "</saml2:Issuer>")),
  TWO_ASSERTIONS(a -> a + a),
  RESPONSE(a -> "<p:Response xmlns:p=\"urn:oasis:names:tc:SAML:2.0:protocol\"/>"),
  AGAINST_THE_SCHEMA(
      a -> a.replaceFirst("<saml2:Conditions", "<saml2:Condition/><saml2:Conditions"));

  private final UnaryOperator<String> change;

  BadClearText(UnaryOperator<String> change) {
    this.change = change;
  }

  @Override
  public String clearText(String assertion) {
    return change.apply(assertion);
  }

  private static String deep() {
    return "<a>".repeat(3000) + "</a>".repeat(3000);
  }
}
