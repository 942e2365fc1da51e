package eu.tessera.federation.cas;

import java.time.Instant;
import java.util.function.Consumer;

/** The answer of {@code /proxy} (CAS 2.7.2), in either dialect. */
final class ProxyAnswer {
  private final Envelope envelope;
  private final Dialect dialect;

  ProxyAnswer(Envelope envelope, Dialect dialect) {
    this.envelope = envelope;
    this.dialect = dialect;
  }

  Answer success(Format format, TicketId ticket, Instant now) {
    if (format == Format.JSON) {
      return json(
          now,
          json -> {
            json.writeObjectFieldStart("proxySuccess");
            json.writeStringField("proxyTicket", ticket.value());
            json.writeEndObject();
          });
    }
    return xml(
        now,
        xml ->
            xml.open("cas:proxySuccess")
                .leaf("cas:proxyTicket", ticket.value())
                .close("cas:proxySuccess"));
  }

  Answer failure(Format format, Validation.Failure failure, Instant now) {
    if (format == Format.JSON) {
      return json(now, json -> JsonText.failure(json, "proxyFailure", failure, dialect));
    }
    return xml(
        now,
        xml -> {
          if (dialect == Dialect.EU_LOGIN) {
            EcasXml.failure(xml, "cas:proxyFailure", failure);
          } else {
            CasXml.failure(xml, "cas:proxyFailure", failure);
          }
        });
  }

  private Answer xml(Instant now, Consumer<XmlText> content) {
    XmlText xml = new XmlText();
    if (dialect == Dialect.EU_LOGIN) {
      envelope.open(xml, "cas:serviceResponse", "cas", now);
    } else {
      CasXml.open(xml);
    }
    content.accept(xml);
    return Answer.xml(xml.close("cas:serviceResponse").toString());
  }

  private Answer json(Instant now, JsonText.Content content) {
    return Answer.json(
        dialect == Dialect.EU_LOGIN
            ? new EcasJson(envelope).response(now, content)
            : CasJson.response(content));
  }
}
