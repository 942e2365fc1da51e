package eu.tessera.federation.cas;

import java.time.Instant;

/**
 * The answer to the beginning of a login transaction. Its XML has no prefix, other than that of a
 * validation: the one client that reads it looks for plain names.
 */
final class LoginInit {
  private final Envelope envelope;

  LoginInit(Envelope envelope) {
    this.envelope = envelope;
  }

  String xmlSuccess(TicketId id, Instant now) {
    XmlText xml = new XmlText();
    envelope.open(xml, "loginRequest", "", now);
    return xml.open("loginRequestSuccess")
        .leaf("loginRequestId", id.value())
        .close("loginRequestSuccess")
        .close("loginRequest")
        .toString();
  }

  String xmlFailure(Validation.Failure failure, Instant now) {
    XmlText xml = new XmlText();
    envelope.open(xml, "loginRequest", "", now);
    EcasXml.failure(xml, "loginRequestFailure", failure);
    return xml.close("loginRequest").toString();
  }

  String jsonSuccess(TicketId id) {
    return JsonText.of(
        json -> {
          json.writeObjectFieldStart("loginRequest");
          json.writeObjectFieldStart("loginRequestSuccess");
          json.writeStringField("loginRequestId", id.value());
          json.writeEndObject();
          json.writeEndObject();
        });
  }

  String jsonFailure(Validation.Failure failure) {
    return JsonText.of(
        json -> {
          json.writeObjectFieldStart("loginRequest");
          JsonText.failure(json, "loginRequestFailure", failure, Dialect.EU_LOGIN);
          json.writeEndObject();
        });
  }
}
