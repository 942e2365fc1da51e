package eu.tessera.web.provisioning;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.provisioning.ManagedAccount;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A User of SCIM (RFC 7643 4.1, 4.3) and an account of staff, each written as the other. Beside the
 * standard's attributes: the assurance and the groups released to services, in an extension of
 * ours.
 */
final class ScimUser {
  static final String USER = "urn:ietf:params:scim:schemas:core:2.0:User";
  static final String ENTERPRISE = "urn:ietf:params:scim:schemas:extension:enterprise:2.0:User";
  static final String OURS = "urn:tessera:params:scim:schemas:1.0:User";
  static final ObjectMapper JSON = new ObjectMapper();

  private ScimUser() {}

  /**
   * The account that is meant by a whole User, as in create and replace.
   *
   * @throws ScimProblem with a sentence for what cannot be
   */
  static ManagedAccount read(JsonNode user) {
    JsonNode name = user.path("name");
    JsonNode ours = user.path(OURS);
    Set<String> groups = new LinkedHashSet<>();
    ours.path("groups").forEach(g -> groups.add(g.asText()));
    try {
      return new ManagedAccount(
          text(user, "userName").orElseThrow(() -> ScimProblem.invalid("userName is missing")),
          email(user.path("emails")),
          new PersonName(text(name, "givenName").orElse(""), text(name, "familyName").orElse("")),
          text(user, "preferredLanguage").map(ScimUser::language).orElse("en"),
          text(ours, "assurance").map(ScimUser::assurance).orElse(AssuranceLevel.TOP),
          text(user.path(ENTERPRISE), "organization").orElse("eu.europa.ec"),
          text(user.path(ENTERPRISE), "department"),
          groups,
          active(user.path("active")));
    } catch (IllegalArgumentException wrong) {
      throw ScimProblem.invalid(wrong.getMessage());
    }
  }

  /**
   * @param base address of the interface
   */
  static ObjectNode write(Account account, String base) {
    ObjectNode user = JSON.createObjectNode();
    user.putArray("schemas").add(USER).add(ENTERPRISE).add(OURS);
    user.put("id", account.id().toString());
    user.put("userName", account.uid());
    user.putObject("name")
        .put("givenName", account.name().first())
        .put("familyName", account.name().last())
        .put("formatted", account.name().full());
    user.put("displayName", account.name().full());
    account
        .email()
        .ifPresent(
            e ->
                user.putArray("emails")
                    .addObject()
                    .put("value", e.typed())
                    .put("type", "work")
                    .put("primary", true));
    user.put("preferredLanguage", account.language());
    user.put("active", account.active());
    ObjectNode enterprise = user.putObject(ENTERPRISE).put("organization", account.domain());
    account.department().ifPresent(d -> enterprise.put("department", d));
    ArrayNode groups =
        user.putObject(OURS).put("assurance", account.assurance().name()).putArray("groups");
    account.groups().stream().sorted().forEach(groups::add);
    user.putObject("meta")
        .put("resourceType", "User")
        .put("created", account.created().toString())
        .put("location", base + "/Users/" + account.id());
    return user;
  }

  private static EmailAddress email(JsonNode emails) {
    JsonNode chosen = emails.path(0);
    for (JsonNode email : emails) {
      chosen = email.path("primary").asBoolean() ? email : chosen;
    }
    return EmailAddress.of(chosen.path("value").asText())
        .orElseThrow(() -> ScimProblem.invalid("emails holds no e-mail address"));
  }

  /** A tag such as fr-BE (RFC 7643 4.1.1) means its language here. */
  private static String language(String tag) {
    return Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
  }

  private static AssuranceLevel assurance(String text) {
    return AssuranceLevel.of(text)
        .orElseThrow(() -> ScimProblem.invalid("an assurance is LOW, MEDIUM, HIGH or TOP"));
  }

  /** Some directories write booleans as text. */
  private static boolean active(JsonNode value) {
    if (value.isMissingNode() || value.isNull()) {
      return true;
    }
    String text = value.asText().toLowerCase(Locale.ROOT);
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw ScimProblem.invalid("active is true or false");
  }

  private static Optional<String> text(JsonNode node, String name) {
    JsonNode value = node.path(name);
    return value.isTextual() && !value.asText().isBlank()
        ? Optional.of(value.asText())
        : Optional.empty();
  }
}
