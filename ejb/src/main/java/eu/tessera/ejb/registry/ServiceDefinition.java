package eu.tessera.ejb.registry;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.ServiceUrl;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Reads a service's definition: a JSON object with {@code name}, {@code protocol}, and {@code urls}
 * (or {@code metadata} or {@code mdq} for SAML); every other field has a default:
 *
 * <table>
 * <tr><th>field<th>default</tr>
 * <tr><td>dialect<td>eulogin</tr>
 * <tr><td>assurance, level<td>TOP, BASIC</tr>
 * <tr><td>methods<td>["*"]: all of Tessera's own; those of others are listed in thirdParty</tr>
 * <tr><td>strengths<td>any</tr>
 * <tr><td>thirdParty<td>none</tr>
 * <tr><td>attributes<td>["*"]</tr>
 * <tr><td>transactions<td>optional; or required: no sign-in without a login transaction</tr>
 * <tr><td>proxy<td>none; else callback with targets, or accept, or all of them</tr>
 * <tr><td>logout<td>true</tr>
 * <tr><td>owner, contacts, languages<td>none</tr>
 * <tr><td>nameId<td>persistent (SAML only, as all below)</tr>
 * <tr><td>mapping<td>our names; else objects of source, name, nameFormat, friendlyName</tr>
 * <tr><td>encrypt, sign<td>whenPossible, both</tr>
 * <tr><td>requestsSigned<td>asMetadata; or required</tr>
 * <tr><td>startsHere<td>false: no sign-in begins here without a request of the service</tr>
 * <tr><td>certificate<td>none; else the metadata must be signed by it</tr>
 * <tr><td>entityId<td>what the metadata say</tr>
 * <tr><td>mdq<td>none; else base, entity and form of a metadata query, in place of metadata</tr>
 * <tr><td>refresh, harmless<td>PT6H, ask</tr>
 * </table>
 */
public final class ServiceDefinition {
  private static final List<String> FIELDS =
      List.of(
          "name",
          "protocol",
          "urls",
          "metadata",
          "dialect",
          "assurance",
          "level",
          "methods",
          "strengths",
          "thirdParty",
          "attributes",
          "transactions",
          "proxy",
          "logout",
          "owner",
          "contacts",
          "languages",
          "nameId",
          "mapping",
          "encrypt",
          "sign",
          "requestsSigned",
          "startsHere",
          "certificate",
          "entityId",
          "mdq",
          "refresh",
          "harmless");
  private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,63}");
  private static final Pattern FILE = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");
  private static final Pattern CONTACT = Pattern.compile("(mailto:[^\\s@]+@[^\\s@]+|https://\\S+)");
  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})?");
  private static final int LONGEST = 256 * 1024;

  static final JsonMapper JSON =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private final String id;
  private final String file;
  private final FilesBeside beside;
  private final List<String> mistakes = new ArrayList<>();

  private ServiceDefinition(String id, FilesBeside beside) {
    this.id = id;
    this.beside = beside;
    this.file = id + ".json";
  }

  /**
   * Reads the text of a definition.
   *
   * @param id the name of its file without {@code .json}
   */
  public static Definition read(String id, String text) {
    return read(id, text, FilesBeside.NONE);
  }

  /**
   * Reads the text of a definition that has files beside it.
   *
   * @param id the name of its file without {@code .json}
   */
  public static Definition read(String id, String text, FilesBeside beside) {
    return new ServiceDefinition(id, beside).read(text);
  }

  private Definition read(String text) {
    if (!ID.matcher(id).matches()) {
      return setAside(
          "the name of the file must be of letters, digits, dots, hyphens and underscores");
    }
    if (text.length() > LONGEST) {
      return setAside("the file is longer than " + LONGEST + " characters");
    }
    try {
      JsonNode root = JSON.readTree(text);
      if (!root.isObject()) {
        return setAside("the file must hold one JSON object in braces");
      }
      Optional<RelyingParty> party = party(new DefinitionFields(file, root, mistakes));
      return party.isPresent() && mistakes.isEmpty()
          ? new Definition.Taken(party.get())
          : new Definition.SetAside(file, mistakes.stream().distinct().toList());
    } catch (JsonProcessingException e) {
      return setAside(
          "this is not JSON at line %d, column %d: %s"
              .formatted(
                  e.getLocation() == null ? 0 : e.getLocation().getLineNr(),
                  e.getLocation() == null ? 0 : e.getLocation().getColumnNr(),
                  DefinitionFields.shown(e.getOriginalMessage())));
    }
  }

  private Definition setAside(String sentence) {
    return new Definition.SetAside(
        DefinitionFields.shown(file),
        List.of(DefinitionFields.shown(file) + ": " + sentence + "."));
  }

  private Optional<RelyingParty> party(DefinitionFields fields) {
    fields.only(FIELDS);
    if (!fields.has("name")) {
      fields.missing("name", "write the service's name as people know it");
    }
    if (!fields.has("protocol")) {
      fields.missing("protocol", "write \"cas\" or \"saml\"");
    }
    Optional<RelyingParty.Protocol> protocol =
        fields.word(
            "protocol", ServiceDefinition::protocol, "\"cas\" or \"saml\"", Optional.empty());
    List<UrlPattern> urls = fields.patterns("urls");
    SamlTerms saml = DefinedSaml.read(fields, beside);
    Optional<String> metadata = saml.mdq().map(MdqQuery::address).or(() -> metadata(fields));
    protocol.ifPresent(p -> checkAddresses(fields, p));
    Optional<String> name = fields.text("name");
    DefinedDemand demand = DefinedDemand.read(fields);
    Dialect dialect =
        fields.word("dialect", Dialect::named, "\"eulogin\" or \"cas\"", Dialect.EU_LOGIN);
    AssuranceLevel assurance =
        fields.word(
            "assurance", AssuranceLevel::of, "LOW, MEDIUM, HIGH or TOP", AssuranceLevel.TOP);
    AttributeNames attributes = attributes(fields);
    Transactions transactions =
        fields.word(
            "transactions",
            Transactions::named,
            "\"optional\" or \"required\"",
            Transactions.OPTIONAL);
    ProxyRights proxy = proxy(fields);
    boolean logout = fields.truth("logout", true);
    Optional<String> owner = fields.text("owner");
    List<String> contacts =
        fields.words("contacts", ServiceDefinition::contact, "mailto: and https: addresses");
    List<Locale> languages =
        fields.words("languages", ServiceDefinition::language, "language tags such as \"fr\"");
    if (!mistakes.isEmpty()) {
      return Optional.empty();
    }
    return Optional.of(
        new RelyingParty(
            id,
            name.orElseThrow(),
            protocol.orElseThrow(),
            urls,
            metadata,
            saml,
            owner,
            contacts,
            dialect,
            assurance,
            demand.level(),
            demand.methods(),
            demand.strengths(),
            attributes,
            transactions,
            proxy,
            logout,
            languages));
  }

  private static Optional<Optional<RelyingParty.Protocol>> protocol(String word) {
    return switch (word) {
      case "cas" -> Optional.of(Optional.of(RelyingParty.Protocol.CAS));
      case "saml" -> Optional.of(Optional.of(RelyingParty.Protocol.SAML));
      default -> Optional.empty();
    };
  }

  private static void checkAddresses(DefinitionFields fields, RelyingParty.Protocol protocol) {
    if (protocol == RelyingParty.Protocol.CAS && fields.texts("urls").isEmpty()) {
      fields.missing(
          "urls",
          "write where people may be sent back to, such as" + " [\"https://budget.example/app/\"]");
    }
    if (protocol == RelyingParty.Protocol.CAS && fields.has("metadata")) {
      fields.wrong("metadata", "is for the protocol \"saml\" only");
    }
    if (protocol == RelyingParty.Protocol.CAS) {
      DefinedSaml.FIELDS.stream()
          .filter(fields::has)
          .forEach(name -> fields.wrong(name, "is for the protocol \"saml\" only"));
    }
    if (protocol == RelyingParty.Protocol.SAML && fields.has("metadata") == fields.has("mdq")) {
      fields.missing(
          "metadata",
          "write the name of a file beside this one, or an https address, or \"mdq\" in its place");
    }
    if (protocol == RelyingParty.Protocol.SAML && fields.has("urls")) {
      fields.wrong("urls", "is for the protocol \"cas\" only; SAML metadata says it itself");
    }
  }

  private static Optional<String> metadata(DefinitionFields fields) {
    Optional<String> metadata = fields.text("metadata");
    boolean good =
        metadata
            .filter(
                text ->
                    FILE.matcher(text).matches()
                        || text.startsWith("https://")
                            && ServiceUrl.read(text).asOptional().isPresent())
            .isPresent();
    if (metadata.isPresent() && !good) {
      fields.wrong("metadata", "must be the name of a file beside this one, or an https address");
    }
    return metadata;
  }

  private static AttributeNames attributes(DefinitionFields fields) {
    if (fields.isStar("attributes")) {
      return AttributeNames.ALL;
    }
    List<String> known = AttributeNames.known();
    Set<String> names =
        new HashSet<>(
            fields.words(
                "attributes",
                name -> Optional.of(name).filter(n -> n.equals("*") || known.contains(n)),
                "\"*\", or names among " + String.join(", ", known)));
    return new AttributeNames(names.remove("*"), names);
  }

  private static ProxyRights proxy(DefinitionFields fields) {
    Optional<DefinitionFields> inner = fields.inner("proxy");
    if (inner.isEmpty()) {
      return ProxyRights.NONE;
    }
    DefinitionFields proxy = inner.get();
    proxy.only(List.of("callback", "targets", "accept"));
    List<UrlPattern> callbacks = proxy.patterns("callback");
    if (!proxy.has("callback") && (proxy.has("targets") || !proxy.has("accept"))) {
      proxy.missing("callback", "write the https address that takes proxy granting tickets");
    }
    if (callbacks.stream().anyMatch(callback -> !callback.scheme().equals("https"))) {
      proxy.wrong("callback", "must be an https address");
      return ProxyRights.NONE;
    }
    return new ProxyRights(callbacks, proxy.patterns("targets"), proxy.truth("accept", false));
  }

  private static Optional<String> contact(String text) {
    return Optional.of(text).filter(t -> CONTACT.matcher(t).matches());
  }

  private static Optional<Locale> language(String tag) {
    return Optional.of(tag).filter(t -> LANGUAGE.matcher(t).matches()).map(Locale::forLanguageTag);
  }
}
