package eu.tessera.federation.cas;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.util.List;
import java.util.Map;

/** The standard's answer in JSON (CAS 2.5.2, 2.5.7): one value as a string, several as an array. */
final class CasJson {
  private CasJson() {}

  static String write(Validation validation) {
    return response(
        json -> {
          if (validation instanceof Validation.Success success) {
            success(json, success);
          } else {
            JsonText.failure(
                json, "authenticationFailure", (Validation.Failure) validation, Dialect.CAS);
          }
        });
  }

  static String response(JsonText.Content content) {
    return JsonText.of(
        json -> {
          json.writeObjectFieldStart("serviceResponse");
          content.to(json);
          json.writeEndObject();
        });
  }

  private static void success(JsonGenerator json, Validation.Success success) throws IOException {
    json.writeObjectFieldStart("authenticationSuccess");
    JsonText.text(json, "user", success.user());
    Validation.Proxying proxying = success.proxying();
    if (proxying.pgtIou().isPresent()) {
      json.writeStringField("proxyGrantingTicket", proxying.pgtIou().get().value());
    }
    if (!proxying.proxies().isEmpty()) {
      JsonText.array(json, "proxies", proxying.proxies());
    }
    json.writeObjectFieldStart("attributes");
    for (Map.Entry<String, List<String>> entry : CasAttributes.of(success).entrySet()) {
      if (entry.getValue().size() == 1) {
        JsonText.text(json, entry.getKey(), entry.getValue().get(0));
      } else {
        JsonText.array(json, entry.getKey(), entry.getValue());
      }
    }
    json.writeEndObject();
    json.writeEndObject();
  }
}
