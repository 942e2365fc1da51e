package eu.tessera.federation.cas;

import com.fasterxml.jackson.core.JsonGenerator;
import eu.tessera.federation.assurance.Strength;
import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    factors(json, success.released());
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

  /** By kind; the public samples show one of each, so further ones of a kind have no place. */
  private static void factors(JsonGenerator json, Released released) throws IOException {
    if (released.moniker().isEmpty() && released.factors().isEmpty()) {
      return;
    }
    json.writeObjectFieldStart("authenticationFactors");
    if (released.moniker().isPresent()) {
      JsonText.text(json, "moniker", released.moniker().get());
    }
    Set<AuthenticationFactor.Kind> written = EnumSet.noneOf(AuthenticationFactor.Kind.class);
    for (AuthenticationFactor factor : released.factors()) {
      if (written.add(factor.kind())) {
        factor(json, factor);
      }
    }
    json.writeEndObject();
  }

  private static void factor(JsonGenerator json, AuthenticationFactor factor) throws IOException {
    String word = factor.kind().word();
    if (factor.kind().parts().isEmpty()) {
      JsonText.text(json, word, factor.parts().get(word));
      return;
    }
    json.writeObjectFieldStart(word);
    for (String part : factor.kind().parts()) {
      if (factor.parts().containsKey(part)) {
        JsonText.text(json, part, factor.parts().get(part));
      }
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
