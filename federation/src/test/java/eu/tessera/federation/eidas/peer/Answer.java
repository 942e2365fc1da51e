package eu.tessera.federation.eidas.peer;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Identifiers;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** The texts of an answer (Message Format 1.4, 2.4.2). */
final class Answer {
  private static final String NATURAL = "http://eidas.europa.eu/attributes/naturalperson";

  private final String node;
  private final String country;
  private final Question question;
  private final Instant now;

  Answer(String node, String country, Question question, Instant now) {
    this.node = Dom.escape(node);
    this.country = country;
    this.question = question;
    this.now = now.truncatedTo(ChronoUnit.MILLIS);
  }

  /** A response with this status, and nothing in it yet. */
  String response(String status) {
    return """
        <saml2p:Response xmlns:saml2p="urn:oasis:names:tc:SAML:2.0:protocol" \
        xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" ID="%s" Version="2.0" \
        IssueInstant="%s" InResponseTo="%s" Destination="%s" \
        Consent="urn:oasis:names:tc:SAML:2.0:consent:obtained">\
        <saml2:Issuer Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity">%s</saml2:Issuer>\
        <saml2p:Status>%s</saml2p:Status></saml2p:Response>"""
        .formatted(
            Identifiers.fresh(),
            now,
            Dom.escape(question.id()),
            Dom.escape(question.consumer()),
            node,
            status);
  }

  static String success() {
    return "<saml2p:StatusCode Value=\"urn:oasis:names:tc:SAML:2.0:status:Success\"/>";
  }

  static String failure(String code, String message) {
    return """
        <saml2p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:Responder">\
        <saml2p:StatusCode Value="urn:oasis:names:tc:SAML:2.0:status:%s"/></saml2p:StatusCode>\
        <saml2p:StatusMessage>%s</saml2p:StatusMessage>"""
        .formatted(code, message);
  }

  /** The assertion in clear. */
  String assertion(TestPerson person, LevelOfAssurance level) {
    String consumer = Dom.escape(question.consumer());
    return """
        <saml2:Assertion xmlns:saml2="urn:oasis:names:tc:SAML:2.0:assertion" \
        xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" \
        xmlns:natural="http://eidas.europa.eu/attributes/naturalperson" \
        ID="%s" Version="2.0" IssueInstant="%s">\
        <saml2:Issuer Format="urn:oasis:names:tc:SAML:2.0:nameid-format:entity">%s</saml2:Issuer>\
        <saml2:Subject>\
        <saml2:NameID Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">%s</saml2:NameID>\
        <saml2:SubjectConfirmation Method="urn:oasis:names:tc:SAML:2.0:cm:bearer">\
        <saml2:SubjectConfirmationData InResponseTo="%s" NotOnOrAfter="%s" Recipient="%s"/>\
        </saml2:SubjectConfirmation></saml2:Subject>\
        <saml2:Conditions NotBefore="%s" NotOnOrAfter="%s"><saml2:AudienceRestriction>\
        <saml2:Audience>%s</saml2:Audience></saml2:AudienceRestriction></saml2:Conditions>\
        <saml2:AuthnStatement AuthnInstant="%s"><saml2:AuthnContext>\
        <saml2:AuthnContextClassRef>%s</saml2:AuthnContextClassRef></saml2:AuthnContext>\
        </saml2:AuthnStatement><saml2:AttributeStatement>%s</saml2:AttributeStatement>\
        </saml2:Assertion>"""
        .formatted(
            Identifiers.fresh(),
            now,
            node,
            Identifiers.fresh(),
            Dom.escape(question.id()),
            now.plus(5, ChronoUnit.MINUTES),
            consumer,
            now,
            now.plus(5, ChronoUnit.MINUTES),
            Dom.escape(question.issuer()),
            now,
            level.uri(),
            attributes(person));
  }

  private String attributes(TestPerson person) {
    String first = person.original().map(o -> original("CurrentGivenName", o.first())).orElse("");
    String family =
        person.original().map(o -> original("CurrentFamilyName", o.family())).orElse("");
    String identifier = country + "/EU/" + person.number();
    return attribute("CurrentFamilyName", "FamilyName", person.familyName(), family)
        + attribute("CurrentGivenName", "FirstName", person.firstName(), first)
        + attribute("DateOfBirth", "DateOfBirth", person.born().toString(), "")
        + attribute("PersonIdentifier", "PersonIdentifier", identifier, "");
  }

  private static String attribute(String name, String friendly, String value, String further) {
    return """
        <saml2:Attribute FriendlyName="%s" Name="%s/%s" \
        NameFormat="urn:oasis:names:tc:SAML:2.0:attrname-format:uri">\
        <saml2:AttributeValue xsi:type="natural:%sType">%s</saml2:AttributeValue>%s\
        </saml2:Attribute>"""
        .formatted(friendly, NATURAL, name, name, Dom.escape(value), further);
  }

  private static String original(String name, String value) {
    return """
        <saml2:AttributeValue xsi:type="natural:%sType" natural:LatinScript="false">%s\
        </saml2:AttributeValue>"""
        .formatted(name, Dom.escape(value));
  }
}
