package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Identifiers;
import eu.tessera.federation.saml.SamlAssertion;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An assertion of a sign-in, in canonical form (SAML Core 2.3.3, Profiles 4.1.4.2). */
final class AssertionText {
  static final String SAML = "urn:oasis:names:tc:SAML:2.0:assertion";

  private final IdpSettings settings;

  AssertionText(IdpSettings settings) {
    this.settings = settings;
  }

  /** An element in two halves, between which its signature goes. */
  record Halves(String before, String after, String id) {
    String unsigned() {
      return before + after;
    }

    String signed(XmlSigner signer) {
      return signer.signed(before, after, id);
    }
  }

  Halves of(Reply reply, Grant grant, Instant now) {
    String id = Identifiers.fresh();
    CanonicalXml before = new CanonicalXml();
    before
        .raw("<saml:Assertion xmlns:saml=\"" + SAML + "\"")
        .attribute("ID", id)
        .attribute("IssueInstant", time(now))
        .raw(" Version=\"2.0\"><saml:Issuer>")
        .text(settings.entityId())
        .raw("</saml:Issuer>");
    CanonicalXml after = new CanonicalXml();
    subject(after, reply, grant.subject(), now);
    conditions(after, reply, now);
    signIn(after, grant);
    attributes(after, grant);
    return new Halves(before.toString(), after.raw("</saml:Assertion>").toString(), id);
  }

  /** Without NotBefore, as Profiles 4.1.4.2 asks. */
  private void subject(CanonicalXml xml, Reply reply, NameId name, Instant now) {
    xml.raw("<saml:Subject>");
    nameId(xml, name);
    xml.raw("<saml:SubjectConfirmation Method=\"" + SamlAssertion.BEARER + "\">")
        .raw("<saml:SubjectConfirmationData")
        .optional("InResponseTo", reply.inResponseTo())
        .attribute("NotOnOrAfter", time(now.plus(settings.answerLife())))
        .attribute("Recipient", reply.address())
        .raw("></saml:SubjectConfirmationData></saml:SubjectConfirmation></saml:Subject>");
  }

  static void nameId(CanonicalXml xml, NameId name) {
    xml.raw("<saml:NameID")
        .attribute("Format", name.format())
        .optional("NameQualifier", name.nameQualifier().orElse(""))
        .optional("SPNameQualifier", name.spNameQualifier().orElse(""))
        .raw(">")
        .text(name.value())
        .raw("</saml:NameID>");
  }

  /** From a little earlier, for services whose clocks are behind. */
  private void conditions(CanonicalXml xml, Reply reply, Instant now) {
    xml.raw("<saml:Conditions")
        .attribute("NotBefore", time(now.minus(settings.skew())))
        .attribute("NotOnOrAfter", time(now.plus(settings.answerLife())))
        .raw("><saml:AudienceRestriction><saml:Audience>")
        .text(reply.entityId())
        .raw("</saml:Audience></saml:AudienceRestriction></saml:Conditions>");
  }

  private static void signIn(CanonicalXml xml, Grant grant) {
    xml.raw("<saml:AuthnStatement")
        .attribute("AuthnInstant", time(grant.signedInAt()))
        .attribute("SessionIndex", grant.sessionIndex())
        .optional("SessionNotOnOrAfter", grant.sessionEnds().map(AssertionText::time).orElse(""))
        .raw("><saml:AuthnContext><saml:AuthnContextClassRef>")
        .text(grant.contextClass())
        .raw("</saml:AuthnContextClassRef></saml:AuthnContext></saml:AuthnStatement>");
  }

  /**
   * Values have no xsi:type: it says no more than what every value is, a string, and its prefix
   * would be lost in the canonical form.
   */
  private static void attributes(CanonicalXml xml, Grant grant) {
    if (grant.attributes().isEmpty()) {
      return; // an empty statement breaks the schema
    }
    xml.raw("<saml:AttributeStatement>");
    for (ReleasedAttribute attribute : grant.attributes()) {
      xml.raw("<saml:Attribute")
          .optional("FriendlyName", attribute.friendlyName())
          .attribute("Name", attribute.name())
          .optional("NameFormat", attribute.nameFormat())
          .raw(">");
      for (String value : attribute.values()) {
        xml.raw("<saml:AttributeValue>").text(value).raw("</saml:AttributeValue>");
      }
      xml.raw("</saml:Attribute>");
    }
    xml.raw("</saml:AttributeStatement>");
  }

  /** UTC, to the millisecond (SAML Core 1.3.3). */
  static String time(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MILLIS).toString();
  }
}
