package eu.tessera.federation.cas;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.tessera.federation.assurance.Strength;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * The JSON twin of {@link EcasXml}: levels and dates are strings, truth values are truth values,
 * lists are arrays.
 */
final class EcasJson {
  private final Envelope envelope;

  EcasJson(Envelope envelope) {
    this.envelope = envelope;
  }

  String write(Validation validation, Instant now) {
    return response(
        now,
        json -> {
          if (validation instanceof Validation.Success success) {
            success(json, success);
          } else {
            JsonText.failure(
                json, "authenticationFailure", (Validation.Failure) validation, Dialect.EU_LOGIN);
          }
        });
  }

  String response(Instant now, JsonText.Content content) {
    return JsonText.of(
        json -> {
          json.writeObjectFieldStart("serviceResponse");
          JsonText.text(json, "server", envelope.server());
          json.writeStringField("date", envelope.time(now));
          json.writeStringField("version", envelope.version());
          content.to(json);
          json.writeEndObject();
        });
  }

  private void success(JsonGenerator json, Validation.Success success) throws IOException {
    Validation.SignIn signIn = success.signIn();
    Validation.Proxying proxying = success.proxying();
    json.writeObjectFieldStart("authenticationSuccess");
    JsonText.text(json, "user", success.user());
    attributes(json, success.released().attributes());
    JsonText.array(json, "groups", success.released().groups());
    json.writeStringField("authenticationLevel", signIn.level().name());
    JsonText.array(json, "strengths", signIn.strengths().stream().map(Strength::name).toList());
    if (success.released().moniker().isPresent()) {
      json.writeObjectFieldStart("authenticationFactors");
      JsonText.text(json, "moniker", success.released().moniker().get());
      json.writeEndObject();
    }
    json.writeStringField("loginDate", envelope.time(signIn.at()));
    json.writeBooleanField("sso", signIn.sso());
    json.writeStringField("ticketType", success.ticketType().name());
    if (proxying.protocol().isPresent()) {
      json.writeStringField("proxyGrantingProtocol", proxying.protocol().get().name());
    }
    if (proxying.pgtIou().isPresent()) {
      json.writeStringField("proxyGrantingTicket", proxying.pgtIou().get().value());
    }
    if (!proxying.proxies().isEmpty()) {
      JsonText.array(json, "proxies", proxying.proxies());
    }
    json.writeEndObject();
  }

  private static void attributes(JsonGenerator json, Attributes attributes) throws IOException {
    for (Map.Entry<Attribute, String> detail : attributes.details().entrySet()) {
      String name = detail.getKey().word();
      if (detail.getKey().isTruth()) {
        json.writeBooleanField(name, Boolean.parseBoolean(detail.getValue()));
      } else {
        JsonText.text(json, name, detail.getValue());
      }
    }
    if (!attributes.more().isEmpty()) {
      json.writeObjectFieldStart("extendedAttributes");
      for (Map.Entry<String, List<String>> entry : attributes.more().entrySet()) {
        JsonText.array(json, entry.getKey(), entry.getValue());
      }
      json.writeEndObject();
    }
  }
}
