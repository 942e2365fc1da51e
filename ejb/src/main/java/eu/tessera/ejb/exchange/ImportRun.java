package eu.tessera.ejb.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.exchange.check.Checks;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.saml.inspect.EntityStream;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.persistence.registry.ServiceRepository.Brief;
import eu.tessera.persistence.registry.SetAsideRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** One reading of a federation's file: what becomes of each entity, and the count of them. */
final class ImportRun {
  private static final int MOST_FINDINGS = 20;
  private static final int LONGEST_NAME = 200;
  private static final int LONGEST_SHOWN = 1000;

  /** The checks look at everything but the name. */
  private static final String TITLE = "An entity";

  private final UUID file;
  private final String name;
  private final ObjectNode terms;
  private final Known known;
  private final Checks checks;
  private final Map<String, Brief> before;
  private final Instant now;
  private final Set<String> seen = new HashSet<>();
  private final List<SetAsideRow> aside = new ArrayList<>();
  private int live;
  private int skipped;

  /**
   * @param name of the file, with which the ids of its services begin
   * @param before what was known of its entities, by the id of their services
   */
  ImportRun(
      UUID file,
      String name,
      String terms,
      Known known,
      Checks checks,
      Map<String, Brief> before,
      Instant now) {
    this.file = file;
    this.name = name;
    this.terms = Json.object(terms).orElseThrow();
    this.known = known;
    this.checks = checks;
    this.before = before;
    this.now = now;
  }

  int met() {
    return seen.size() + aside.size() + skipped;
  }

  /** What is to be written of the entity; empty where it is as it was, set aside, or no service. */
  Optional<ImportPart.Good> judged(EntityStream.Entity entity) {
    String id = name + "-" + GoLive.digest(entity.entityId()).substring(0, 20);
    if (entity.xml().isEmpty()) {
      return none(
          entity.entityId(),
          "M-101",
          "The entity is larger than a megabyte.",
          "Ask for a smaller one.");
    }
    if (seen.contains(id)) {
      return none(
          entity.entityId(),
          "M-123",
          "The entity stands in the file twice.",
          "Ask the federation to mend it.");
    }
    MetadataDocument document = MetadataDocument.of(entity.xml().get());
    Optional<Brief> old = Optional.ofNullable(before.get(id));
    if (old.filter(b -> same(b, document)).isPresent()) {
      seen.add(id);
      live++;
      return Optional.empty();
    }
    return checked(id, entity.entityId(), document, old);
  }

  private boolean same(Brief old, MetadataDocument document) {
    return !old.removed()
        && old.digest().equals(Optional.of(document.digest()))
        && old.definition().equals(definition(old.name(), nameOf(old.definition())));
  }

  private Optional<ImportPart.Good> checked(
      String id, String entityId, MetadataDocument document, Optional<Brief> old) {
    RelyingParty party =
        ServiceDefinition.read(id, definition(id, TITLE))
            .taken()
            .orElseThrow(() -> new IllegalStateException("terms that were checked are wrong"));
    Checks.Outcome outcome = checks.metadata(party, document, known);
    Optional<InspectedMetadata> metadata = outcome.metadata();
    if (metadata.filter(m -> m.roles().isEmpty()).isPresent()) {
      skipped++; // an identity provider, or something else that asks nothing of us
      return Optional.empty();
    }
    if (!outcome.good()) {
      if (old.filter(b -> !b.removed()).isPresent()) {
        seen.add(id); // its last good version stays
        live++;
      }
      setAside(entityId, outcome.findings().stream().filter(Finding::error).toList());
      return Optional.empty();
    }
    seen.add(id);
    live++;
    metadata.ifPresent(m -> known.learn(id, m));
    String json = definition(id, metadata.map(m -> nameOf(m, entityId)).orElse(entityId));
    return Optional.of(new ImportPart.Good(id, json, entityId, document, old.map(Brief::id)));
  }

  /** A stored service that is set aside still has its entity id, and the registry is silent. */
  void taken(ImportPart.Good good) {
    live--;
    setAside(good.entityId(), List.of(Known.TAKEN_UNUSED));
  }

  private Optional<ImportPart.Good> none(
      String entityId, String code, String sentence, String remedy) {
    setAside(
        entityId,
        List.of(new Finding(Finding.Severity.ERROR, code, sentence, remedy, "EntityDescriptor")));
    return Optional.empty();
  }

  private void setAside(String entityId, List<Finding> findings) {
    String shown =
        entityId.length() > LONGEST_SHOWN ? entityId.substring(0, LONGEST_SHOWN) : entityId;
    List<Finding> some = findings.subList(0, Math.min(MOST_FINDINGS, findings.size()));
    aside.add(new SetAsideRow(file, shown, Json.findings(some), now));
  }

  /** The rows of services that the file has no more; to be asked when its end was reached. */
  List<UUID> gone() {
    return before.values().stream()
        .filter(b -> !b.removed() && !seen.contains(b.name()))
        .map(Brief::id)
        .toList();
  }

  List<SetAsideRow> aside() {
    return aside;
  }

  FederationImport.Outcome outcome() {
    return new FederationImport.Outcome(live, aside.size(), skipped);
  }

  private String definition(String id, String title) {
    ObjectNode node = terms.deepCopy();
    node.put("name", title);
    node.put("protocol", "saml");
    node.put("metadata", id + ".xml");
    return node.toString();
  }

  private static String nameOf(InspectedMetadata metadata, String entityId) {
    String found =
        metadata.names().stream()
            .filter(n -> n.language().equals("en"))
            .findFirst()
            .or(() -> metadata.names().stream().findFirst())
            .map(InspectedMetadata.Name::text)
            .filter(text -> !text.isBlank())
            .orElse(entityId)
            .replaceAll("[\\p{Cntrl}\\s]+", " ")
            .strip();
    return found.length() > LONGEST_NAME ? found.substring(0, LONGEST_NAME) : found;
  }

  private static String nameOf(String definition) {
    return Json.tree(definition).path("name").asText();
  }
}
