package eu.tessera.federation.cas;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The answer of {@code /samlValidate}: a SAML 1.1 response in SOAP, unsigned as the protocol has
 * it, because the service fetched it over TLS itself.
 */
final class Saml11 {
  private static final String PROTOCOL = "urn:oasis:names:tc:SAML:1.0:protocol";
  private static final String ASSERTION = "urn:oasis:names:tc:SAML:1.0:assertion";
  private static final String ATTRIBUTES = "http://www.ja-sig.org/products/cas/";
  private static final Duration VALID = Duration.ofSeconds(30);

  private final String issuer;

  Saml11(String issuer) {
    this.issuer = issuer;
  }

  /**
   * @param recipient the service; empty where the request did not name one
   * @param inResponseTo the id of the request, where it had one
   * @param id fresh and random, not the ticket; names both the response and the assertion
   */
  String write(
      Validation validation,
      Optional<ServiceUrl> recipient,
      Optional<String> inResponseTo,
      String id,
      Instant now) {
    XmlText xml = new XmlText();
    xml.begin("SOAP-ENV:Envelope")
        .attribute("xmlns:SOAP-ENV", "http://schemas.xmlsoap.org/soap/envelope/")
        .end()
        .open("SOAP-ENV:Body");
    xml.begin("saml1p:Response")
        .attribute("xmlns:saml1p", PROTOCOL)
        .attribute("xmlns:saml1", ASSERTION)
        .attribute("MajorVersion", "1")
        .attribute("MinorVersion", "1")
        .attribute("ResponseID", "_r" + id)
        .attribute("IssueInstant", time(now));
    inResponseTo.ifPresent(request -> xml.attribute("InResponseTo", request));
    recipient.ifPresent(service -> xml.attribute("Recipient", service.text()));
    xml.end();
    if (validation instanceof Validation.Success success) {
      xml.open("saml1p:Status");
      statusCode(xml, "saml1p:Success");
      xml.close("saml1p:Status");
      assertion(xml, success, recipient, "_a" + id, now);
    } else {
      failure(xml, (Validation.Failure) validation);
    }
    return xml.close("saml1p:Response")
        .close("SOAP-ENV:Body")
        .close("SOAP-ENV:Envelope")
        .toString();
  }

  private static void failure(XmlText xml, Validation.Failure failure) {
    xml.open("saml1p:Status");
    statusCode(
        xml,
        failure.code() == FailureCode.INTERNAL_ERROR ? "saml1p:Responder" : "saml1p:RequestDenied");
    xml.leaf("saml1p:StatusMessage", failure.code().in(Dialect.CAS) + ": " + failure.sentence());
    xml.close("saml1p:Status");
  }

  private static void statusCode(XmlText xml, String value) {
    xml.begin("saml1p:StatusCode").attribute("Value", value).end().close("saml1p:StatusCode");
  }

  private void assertion(
      XmlText xml,
      Validation.Success success,
      Optional<ServiceUrl> recipient,
      String id,
      Instant now) {
    xml.begin("saml1:Assertion")
        .attribute("MajorVersion", "1")
        .attribute("MinorVersion", "1")
        .attribute("AssertionID", id)
        .attribute("Issuer", issuer)
        .attribute("IssueInstant", time(now))
        .end();
    xml.begin("saml1:Conditions")
        .attribute("NotBefore", time(now))
        .attribute("NotOnOrAfter", time(now.plus(VALID)))
        .end();
    recipient.ifPresent(
        service ->
            xml.open("saml1:AudienceRestrictionCondition")
                .leaf("saml1:Audience", service.text())
                .close("saml1:AudienceRestrictionCondition"));
    xml.close("saml1:Conditions");
    authentication(xml, success);
    attributes(xml, success);
    xml.close("saml1:Assertion");
  }

  private static void authentication(XmlText xml, Validation.Success success) {
    xml.begin("saml1:AuthenticationStatement")
        .attribute("AuthenticationInstant", time(success.signIn().at()))
        .attribute("AuthenticationMethod", "urn:oasis:names:tc:SAML:1.0:am:unspecified")
        .end();
    subject(xml, success);
    xml.close("saml1:AuthenticationStatement");
  }

  private static void attributes(XmlText xml, Validation.Success success) {
    Map<String, List<String>> attributes = new LinkedHashMap<>(CasAttributes.of(success));
    attributes.remove("authenticationDate"); // SAML's own AuthenticationInstant says it
    xml.open("saml1:AttributeStatement");
    subject(xml, success);
    attributes.forEach(
        (name, values) -> {
          xml.begin("saml1:Attribute")
              .attribute("AttributeName", name)
              .attribute("AttributeNamespace", ATTRIBUTES)
              .end();
          values.forEach(value -> xml.leaf("saml1:AttributeValue", value));
          xml.close("saml1:Attribute");
        });
    xml.close("saml1:AttributeStatement");
  }

  private static void subject(XmlText xml, Validation.Success success) {
    xml.open("saml1:Subject")
        .leaf("saml1:NameIdentifier", success.user())
        .open("saml1:SubjectConfirmation")
        .leaf("saml1:ConfirmationMethod", "urn:oasis:names:tc:SAML:1.0:cm:artifact")
        .close("saml1:SubjectConfirmation")
        .close("saml1:Subject");
  }

  private static String time(Instant instant) {
    return DateTimeFormatter.ISO_INSTANT.format(instant.truncatedTo(ChronoUnit.MILLIS));
  }
}
