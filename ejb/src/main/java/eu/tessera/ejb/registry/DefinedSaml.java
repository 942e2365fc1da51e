package eu.tessera.ejb.registry;

import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.saml.Certificates;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Reads what a definition says of a SAML service besides its metadata. */
final class DefinedSaml {
  /** The fields that only SAML has. */
  static final List<String> FIELDS =
      List.of(
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

  private static final String PEM = "-----BEGIN CERTIFICATE-----";
  private static final int MOST_MAPPED = 200;
  private static final int LONGEST_ID = 1024;
  private static final Duration SHORTEST = Duration.ofMinutes(5);
  private static final Duration LONGEST = Duration.ofDays(30);

  private final DefinitionFields fields;
  private final FilesBeside beside;

  private DefinedSaml(DefinitionFields fields, FilesBeside beside) {
    this.fields = fields;
    this.beside = beside;
  }

  /** Reads them; what is wrong is among the mistakes of {@code fields}. */
  static SamlTerms read(DefinitionFields fields, FilesBeside beside) {
    return new DefinedSaml(fields, beside).terms();
  }

  private SamlTerms terms() {
    SamlTerms usual = SamlTerms.DEFAULT;
    return new SamlTerms(
        fields.word(
            "nameId",
            NameIdFormat::named,
            "persistent, transient, email or unspecified",
            usual.nameId()),
        mapping(),
        fields.word(
            "encrypt",
            SamlTerms.Encrypt::named,
            "\"whenPossible\", \"always\" or \"never\"",
            usual.encrypt()),
        fields.word(
            "sign", SamlTerms.Sign::named, "\"response\", \"assertion\" or \"both\"", usual.sign()),
        fields.word(
            "requestsSigned",
            w -> choice(w, "required", "asMetadata"),
            "\"required\" or \"asMetadata\"",
            false),
        fields.truth("startsHere", usual.startsHere()),
        pins(),
        fields.word(
            "entityId",
            id -> Optional.of(id).filter(DefinedSaml::entity).map(Optional::of),
            "the entity's name: at most 1024 characters without white space",
            Optional.empty()),
        mdq(),
        fields.word(
            "refresh", DefinedSaml::interval, "a duration from PT5M to P30D", usual.refresh()),
        fields.word("harmless", w -> choice(w, "apply", "ask"), "\"apply\" or \"ask\"", false),
        false);
  }

  private static Optional<Boolean> choice(String word, String yes, String no) {
    return word.equals(yes) ? Optional.of(true) : Optional.of(false).filter(x -> word.equals(no));
  }

  private List<AttributeMapping> mapping() {
    List<AttributeMapping> mapping = new ArrayList<>();
    Set<String> names = new TreeSet<>();
    for (DefinitionFields one : fields.objects("mapping", MOST_MAPPED)) {
      one.only(List.of("source", "name", "nameFormat", "friendlyName"));
      List<String> known = AttributeNames.known();
      if (!one.has("source")) {
        one.missing("source", "write one of " + String.join(", ", known));
      }
      if (!one.has("name")) {
        one.missing("name", "write what the service calls the attribute");
      }
      Optional<String> source =
          one.word(
              "source",
              s -> Optional.of(s).filter(known::contains).map(Optional::of),
              "one of " + String.join(", ", known),
              Optional.empty());
      AttributeMapping.Format format =
          one.word(
              "nameFormat",
              AttributeMapping.Format::named,
              "\"uri\", \"basic\" or \"unspecified\"",
              AttributeMapping.Format.UNSPECIFIED);
      Optional<String> name = one.text("name");
      Optional<String> friendly = one.text("friendlyName");
      if (name.isPresent() && !names.add(format.word() + " " + name.get())) {
        one.wrong("name", "stands twice in the mapping; two attributes cannot share it");
      }
      if (source.isPresent() && name.isPresent()) {
        mapping.add(new AttributeMapping(source.get(), name.get(), format, friendly));
      }
    }
    return mapping;
  }

  private List<X509Certificate> pins() {
    Optional<String> value = fields.longText("certificate", 20_000);
    if (value.isEmpty()) {
      return List.of();
    }
    Optional<byte[]> pem =
        value.get().startsWith(PEM)
            ? value.map(text -> text.getBytes(StandardCharsets.US_ASCII))
            : beside.read(value.get());
    try {
      List<X509Certificate> found =
          pem.isPresent() ? Certificates.pem(pem.get()) : List.<X509Certificate>of();
      if (!found.isEmpty()) {
        return found;
      }
    } catch (CertificateException unreadable) {
      // said below
    }
    fields.wrong(
        "certificate", "must be a certificate in PEM form, or the name of such a file beside this");
    return List.of();
  }

  private Optional<MdqQuery> mdq() {
    Optional<DefinitionFields> inner = fields.inner("mdq");
    if (inner.isEmpty()) {
      return Optional.empty();
    }
    DefinitionFields mdq = inner.get();
    mdq.only(List.of("base", "entity", "form"));
    if (!mdq.has("base")) {
      mdq.missing("base", "write the server's https address, such as https://mdq.example/");
    }
    if (!mdq.has("entity")) {
      mdq.missing("entity", "write the entity's name");
    }
    Optional<String> base =
        mdq.word(
            "base",
            b -> Optional.of(b).filter(DefinedSaml::server).map(Optional::of),
            "an https address without a query",
            Optional.empty());
    Optional<String> entity =
        mdq.word(
            "entity",
            e -> Optional.of(e).filter(DefinedSaml::entity).map(Optional::of),
            "the entity's name: at most 1024 characters without white space",
            Optional.empty());
    MdqQuery.Form form =
        mdq.word("form", MdqQuery.Form::named, "\"encoded\" or \"sha1\"", MdqQuery.Form.ENCODED);
    return base.isPresent() && entity.isPresent()
        ? Optional.of(new MdqQuery(base.get(), entity.get(), form))
        : Optional.empty();
  }

  private static boolean server(String base) {
    return base.startsWith("https://")
        && base.indexOf('?') < 0
        && base.indexOf('#') < 0
        && ServiceUrl.read(base).asOptional().isPresent();
  }

  /** SAML Core 8.3.6: a URI of at most 1024 characters. */
  private static boolean entity(String id) {
    return id.length() <= LONGEST_ID && id.chars().allMatch(c -> c > 0x20 && c != 0x7f);
  }

  private static Optional<Duration> interval(String text) {
    try {
      return Optional.of(Duration.parse(text))
          .filter(d -> d.compareTo(SHORTEST) >= 0 && d.compareTo(LONGEST) <= 0);
    } catch (DateTimeParseException noDuration) {
      return Optional.empty();
    }
  }
}
