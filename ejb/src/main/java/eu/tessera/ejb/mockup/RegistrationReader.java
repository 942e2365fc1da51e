package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Makes a client of one registration. Defaults are those of RFC 7591, section 2. */
final class RegistrationReader {
  private static final Pattern CLIENT_ID = Pattern.compile("[\\x21-\\x7e]{1,256}");
  private static final ObjectMapper PLAIN = new ObjectMapper();
  private static final Set<String> FIELDS =
      Set.of(
          "client_id",
          "client_name",
          "client_secret",
          "encrypted_client_secret",
          "application_type",
          "token_endpoint_auth_method",
          "redirect_uris",
          "grant_types",
          "response_types",
          "scope");

  private final JsonObjects.Entry entry;
  private final Findings findings;

  RegistrationReader(JsonObjects.Entry entry, Findings findings) {
    this.entry = entry;
    this.findings = findings;
  }

  /**
   * @throws Unreadable when it has no usable client_id
   */
  MockupClient.OpenIdConnect read() throws Unreadable {
    String id =
        text("client_id")
            .filter(given -> CLIENT_ID.matcher(given).matches())
            .orElseThrow(
                () ->
                    new Unreadable(
                        entry.line(),
                        "This client has no usable client_id and was left out: write \"client_id\":"
                            + " \"…\"."));
    return new MockupClient.OpenIdConnect(
        id,
        text("client_name").orElse(""),
        secret(),
        text("application_type").orElse("web"),
        text("token_endpoint_auth_method").orElse("client_secret_basic"),
        redirects(id),
        words("grant_types", Set.of("authorization_code")),
        words("response_types", Set.of("code")),
        scopes(),
        more());
  }

  private MockupPassword secret() {
    Optional<String> clear = text("client_secret");
    if (clear.isPresent()) {
      return new MockupPassword.Clear(clear.get());
    }
    return text("encrypted_client_secret").isPresent()
        ? new MockupPassword.Sealed("encrypted_client_secret")
        : MockupPassword.MISSING;
  }

  private List<URI> redirects(String id) {
    List<URI> redirects = new ArrayList<>();
    for (String written : texts("redirect_uris")) {
      Values.uri(written)
          .ifPresentOrElse(
              redirects::add,
              () ->
                  findings.mistake(
                      entry.line(),
                      "A redirect_uri of \""
                          + shown(id)
                          + "\" was left out: write a whole address without # or user name."));
    }
    return redirects;
  }

  private Set<String> scopes() {
    Set<String> scopes = new LinkedHashSet<>();
    for (String scope : text("scope").orElse("openid").split("\\s+")) {
      if (!scope.isEmpty()) {
        scopes.add(scope);
      }
    }
    return scopes;
  }

  private Set<String> words(String name, Set<String> otherwise) {
    List<String> written = texts(name);
    return written.isEmpty() ? otherwise : new LinkedHashSet<>(written);
  }

  /** Everything else as it stands, except tokens and keys of the mock-up's own. */
  private Map<String, Object> more() {
    Map<String, Object> more = new LinkedHashMap<>();
    entry
        .object()
        .properties()
        .forEach(
            field -> {
              String name = field.getKey();
              if (FIELDS.contains(name)) {
                return;
              }
              if (name.startsWith("encrypted_") || name.equals("registration_access_token")) {
                findings.ignored(
                    entry.line(),
                    "\"" + shown(name) + "\" is only of use to the mock-up and was left out.");
              } else if (!field.getValue().isNull()) {
                more.put(name, PLAIN.convertValue(field.getValue(), Object.class));
              }
            });
    return more;
  }

  private Optional<String> text(String name) {
    return Optional.ofNullable(entry.object().get(name))
        .filter(JsonNode::isTextual)
        .map(node -> node.textValue().strip())
        .filter(value -> !value.isEmpty());
  }

  private List<String> texts(String name) {
    List<String> texts = new ArrayList<>();
    JsonNode list = entry.object().path(name);
    list.forEach(node -> texts.add(node.asText("").strip()));
    if (list.isTextual()) {
      texts.add(list.textValue().strip());
    }
    texts.removeIf(String::isEmpty);
    return texts;
  }
}
