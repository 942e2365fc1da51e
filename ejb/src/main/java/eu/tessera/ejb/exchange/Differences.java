package eu.tessera.ejb.exchange;

import com.fasterxml.jackson.databind.JsonNode;
import eu.tessera.ejb.exchange.Difference.Change;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.ejb.registry.DefinitionText;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.saml.idp.Binding;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Endpoint;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Role;
import java.security.cert.X509Certificate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/** Compares two versions, field by field, in plain words. */
final class Differences {
  /** Fields of a definition by which nobody's sign-in can suffer. */
  private static final Set<String> HARMLESS = Set.of("contacts");

  private final List<Change> changes = new ArrayList<>();

  /** What a version is made of. */
  record Side(Optional<RelyingParty> party, Optional<InspectedMetadata> metadata) {
    static final Side NONE = new Side(Optional.empty(), Optional.empty());

    /** Whether the metadata are held to a certificate, so that its holder vouches for them. */
    boolean pinned() {
      return party.filter(p -> !p.saml().pins().isEmpty()).isPresent();
    }
  }

  private final boolean vouchedFor;

  private Differences(boolean vouchedFor) {
    this.vouchedFor = vouchedFor;
  }

  static Difference between(Side before, Side after) {
    Differences differences = new Differences(before.pinned() && after.pinned());
    differences.definition(before.party(), after.party());
    if (before.metadata().isPresent() || after.metadata().isPresent()) {
      differences.metadata(before.metadata(), after.metadata());
    }
    return new Difference(differences.changes);
  }

  private void definition(Optional<RelyingParty> before, Optional<RelyingParty> after) {
    Map<String, String> old = fields(before);
    Map<String, String> fresh = fields(after);
    Set<String> names = new LinkedHashSet<>(old.keySet());
    names.addAll(fresh.keySet());
    for (String name : names) {
      single(
          name,
          "The field \"" + name + "\"",
          Optional.ofNullable(old.get(name)),
          Optional.ofNullable(fresh.get(name)),
          HARMLESS.contains(name));
    }
  }

  private static Map<String, String> fields(Optional<RelyingParty> party) {
    Map<String, String> fields = new LinkedHashMap<>();
    party
        .map(DefinitionText::of)
        .map(Json::tree)
        .ifPresent(
            tree ->
                tree.fields()
                    .forEachRemaining(field -> fields.put(field.getKey(), text(field.getValue()))));
    return fields;
  }

  private static String text(JsonNode node) {
    if (node.isArray() && node.size() > 0 && node.get(0).isTextual()) {
      List<String> items = new ArrayList<>();
      node.forEach(item -> items.add(item.asText()));
      return String.join(", ", items);
    }
    return node.isValueNode() ? node.asText() : node.toString();
  }

  private void metadata(Optional<InspectedMetadata> before, Optional<InspectedMetadata> after) {
    one("entityID", "The entityID", before, after, m -> Optional.of(m.entityId()), false);
    flags(before, after);
    set("address for answers", before, after, m -> addresses(m, Role::consumers), false);
    set("default address", before, after, Differences::defaults, false);
    set("address for logout", before, after, m -> addresses(m, Role::logouts), false);
    // who holds the service's web server, and no more, could add a key to speak for it
    certificates(
        "signing certificate", before, after, InspectedMetadata::signingCertificates, vouchedFor);
    // an encryption key that is added may be the one used, whether or not the service has it ready
    certificates(
        "encryption certificate", before, after, InspectedMetadata::encryptionCertificates, false);
    set("name format", before, after, m -> roles(m, Role::nameIdFormats), false);
    set(
        "attribute asked for",
        before,
        after,
        m -> roles(m, r -> r.requested().stream().map(q -> q.name()).toList()),
        false);
    one("validUntil", "The end of the metadata", before, after, m -> m.validUntil(), true);
    one("cacheDuration", "How long they may be kept", before, after, m -> m.cacheDuration(), true);
    set(
        "contact",
        before,
        after,
        m -> m.contacts().stream().map(c -> c.type() + " " + String.join(", ", c.mails())).toList(),
        true);
    set(
        "name",
        before,
        after,
        m -> m.names().stream().map(n -> n.language() + ": " + n.text()).toList(),
        false);
  }

  private void flags(Optional<InspectedMetadata> before, Optional<InspectedMetadata> after) {
    one(
        "AuthnRequestsSigned",
        "Whether its requests are signed",
        before,
        after,
        m -> m.roles().stream().findFirst().map(r -> yes(r.requestsSigned())),
        false);
    one(
        "WantAssertionsSigned",
        "Whether it wants assertions signed",
        before,
        after,
        m -> m.roles().stream().findFirst().map(r -> yes(r.wantsAssertionsSigned())),
        false);
  }

  private static String yes(boolean flag) {
    return flag ? "yes" : "no";
  }

  private static List<String> addresses(
      InspectedMetadata metadata, Function<Role, List<Endpoint>> which) {
    return metadata.roles().stream()
        .flatMap(r -> which.apply(r).stream())
        .map(
            e ->
                e.location()
                    + " by "
                    + e.binding().replaceAll(".*:", "")
                    + e.index().map(i -> ", index " + i).orElse("")
                    + e.responseLocation().map(l -> ", replies to " + l).orElse(""))
        .toList();
  }

  /** As an answer finds it: the first that is marked, and without a mark the first of all. */
  private static List<String> defaults(InspectedMetadata metadata) {
    List<Endpoint> byPost =
        metadata.roles().stream()
            .flatMap(r -> r.consumers().stream())
            .filter(c -> c.binding().strip().equals(Binding.POST.uri()))
            .toList();
    return byPost.stream()
        .filter(c -> c.isDefault().orElse(false))
        .findFirst()
        .or(() -> byPost.stream().findFirst())
        .map(Endpoint::location)
        .stream()
        .toList();
  }

  private static List<String> roles(
      InspectedMetadata metadata, Function<Role, List<String>> which) {
    return metadata.roles().stream().flatMap(r -> which.apply(r).stream()).toList();
  }

  private void certificates(
      String field,
      Optional<InspectedMetadata> before,
      Optional<InspectedMetadata> after,
      Function<InspectedMetadata, List<X509Certificate>> which,
      boolean addingHarmless) {
    List<String> old =
        before.map(which).orElse(List.of()).stream().map(Differences::shown).toList();
    List<String> now = after.map(which).orElse(List.of()).stream().map(Differences::shown).toList();
    // the first key where none was before turns on what needs one
    boolean harmless = addingHarmless && !old.isEmpty();
    members(field, old, now, harmless, false);
  }

  private static String shown(X509Certificate certificate) {
    return Fingerprints.of(certificate)
        + " ("
        + certificate.getNotBefore().toInstant().toString().substring(0, 10)
        + " to "
        + certificate.getNotAfter().toInstant().toString().substring(0, 10)
        + ")";
  }

  private void one(
      String field,
      String words,
      Optional<InspectedMetadata> before,
      Optional<InspectedMetadata> after,
      Function<InspectedMetadata, Optional<String>> which,
      boolean harmless) {
    single(field, words, before.flatMap(which), after.flatMap(which), harmless);
  }

  private void single(
      String field, String words, Optional<String> old, Optional<String> now, boolean harmless) {
    if (old.equals(now)) {
      return;
    }
    String sentence =
        old.isEmpty()
            ? words + " is new: " + now.orElseThrow() + "."
            : now.isEmpty()
                ? words + " is gone; it was " + old.get() + "."
                : words + " changes from " + old.get() + " to " + now.get() + ".";
    changes.add(new Change(field, old, now, sentence, harmless));
  }

  private void set(
      String field,
      Optional<InspectedMetadata> before,
      Optional<InspectedMetadata> after,
      Function<InspectedMetadata, List<String>> which,
      boolean harmless) {
    members(
        field,
        before.map(which).orElse(List.of()),
        after.map(which).orElse(List.of()),
        harmless,
        harmless);
  }

  private void members(
      String field, List<String> old, List<String> now, boolean adding, boolean removing) {
    for (String gone : new LinkedHashSet<>(old)) {
      if (!now.contains(gone)) {
        changes.add(
            new Change(
                field,
                Optional.of(gone),
                Optional.empty(),
                "Removed " + field + ": " + gone + ".",
                removing));
      }
    }
    for (String fresh : new LinkedHashSet<>(now)) {
      if (!old.contains(fresh)) {
        changes.add(
            new Change(
                field,
                Optional.empty(),
                Optional.of(fresh),
                "Added " + field + ": " + fresh + ".",
                adding));
      }
    }
  }
}
