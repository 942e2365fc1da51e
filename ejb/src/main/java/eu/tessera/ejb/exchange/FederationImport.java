package eu.tessera.ejb.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.config.Conflict;
import eu.tessera.ejb.config.Database;
import eu.tessera.ejb.exchange.check.Checks;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.saml.UnsafeXml;
import eu.tessera.federation.saml.inspect.EntityStream;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import eu.tessera.persistence.registry.FederationFileRepository;
import eu.tessera.persistence.registry.ServiceRepository;
import eu.tessera.persistence.registry.ServiceRow;
import eu.tessera.persistence.registry.SetAsideRow;
import jakarta.persistence.EntityManager;
import java.io.InputStream;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Reads a federation's file, entity by entity. What is good is written in parts of some hundred, so
 * that no lock is held for long and no more than a part lies in memory; what is not is set aside
 * with its findings, and its last good version stays. Entities that the file no longer has are
 * taken out at the end, and only if the end was reached.
 */
final class FederationImport {
  private static final int PART = 200;
  private static final int MOST = 100_000;
  private static final int MOST_FINDINGS = 20;
  private static final int LONGEST_NAME = 200;

  /** The checks look at everything but the name. */
  private static final String TITLE = "An entity";

  private final Database database;
  private final Checks checks;
  private final Clock clock;

  /** What came of it. */
  record Outcome(int live, int setAside, int skipped) {}

  /** The file is none, or does not go on; what was read before that is kept. */
  static final class Broken extends Exception {
    Broken(String sentence) {
      super(sentence, null, false, false);
    }
  }

  FederationImport(Database database, Checks checks, Clock clock) {
    this.database = database;
    this.checks = checks;
    this.clock = clock;
  }

  /** What was known of an entity before. */
  private record Before(UUID row, String digest, String definition, boolean removed) {}

  private record Good(
      String id, String json, String entityId, MetadataDocument document, Optional<UUID> row) {}

  /**
   * Reads the whole file.
   *
   * @param name of the file, with which the ids of its services begin
   * @param terms JSON: what every definition says
   * @throws Broken saying in a sentence where it stopped
   */
  Outcome read(UUID file, String name, String terms, InputStream in, Known known) throws Broken {
    Run run = new Run(file, name, terms, known, before(file));
    try (EntityStream stream = new EntityStream(in, MetadataDocument.LARGEST)) {
      for (Optional<EntityStream.Entity> next = stream.next();
          next.isPresent();
          next = stream.next()) {
        run.take(next.get());
      }
    } catch (UnsafeXml unsafe) {
      run.flush();
      throw new Broken("The file cannot be read to its end: " + unsafe.getMessage() + ".");
    }
    return run.end();
  }

  private Map<String, Before> before(UUID file) {
    Map<String, Before> before = new HashMap<>();
    database
        .read(e -> new ServiceRepository(e).ofFile(file))
        .forEach(
            row ->
                before.put(
                    row.name(),
                    new Before(
                        row.id(),
                        row.metadata().map(m -> m.digest()).orElse(""),
                        row.definition(),
                        row.removed())));
    return before;
  }

  /** One reading of the file. */
  private final class Run {
    private final UUID file;
    private final String name;
    private final ObjectNode terms;
    private final Known known;
    private final Map<String, Before> before;
    private final Set<String> seen = new HashSet<>();
    private final List<Good> part = new ArrayList<>();
    private final List<SetAsideRow> aside = new ArrayList<>();
    private final Instant now = clock.instant();
    private int live;
    private int skipped;

    Run(UUID file, String name, String terms, Known known, Map<String, Before> before) {
      this.file = file;
      this.name = name;
      this.terms = Json.object(terms).orElseThrow();
      this.known = known;
      this.before = before;
    }

    void take(EntityStream.Entity entity) throws Broken {
      if (seen.size() + aside.size() + skipped > MOST) {
        throw new Broken("The file has more than " + MOST + " entities.");
      }
      String id = name + "-" + GoLive.digest(entity.entityId()).substring(0, 20);
      if (entity.xml().isEmpty()) {
        setAside(
            entity.entityId(),
            List.of(
                error("M-101", "The entity is larger than a megabyte.", "Ask for a smaller one.")));
        return;
      }
      if (seen.contains(id)) {
        setAside(
            entity.entityId(),
            List.of(
                error(
                    "M-123",
                    "The entity stands in the file twice.",
                    "Ask the federation to mend it.")));
        return;
      }
      judge(id, entity.entityId(), MetadataDocument.of(entity.xml().get()));
    }

    private void judge(String id, String entityId, MetadataDocument document) {
      Before known = before.get(id);
      if (known != null
          && !known.removed()
          && known.digest().equals(document.digest())
          && known.definition().equals(definition(id, nameOf(known.definition())))) {
        seen.add(id);
        live++;
        return;
      }
      RelyingParty party =
          ServiceDefinition.read(id, definition(id, TITLE))
              .taken()
              .orElseThrow(() -> new IllegalStateException("terms that were checked are wrong"));
      Checks.Outcome outcome = checks.metadata(party, document, this.known);
      Optional<InspectedMetadata> metadata = outcome.metadata();
      if (metadata.isPresent() && metadata.get().roles().isEmpty()) {
        skipped++; // an identity provider, or something else that asks nothing of us
        return;
      }
      if (outcome.good()) {
        seen.add(id);
        live++;
        metadata.ifPresent(m -> this.known.learn(id, m));
        String json = definition(id, metadata.map(m -> nameOf(m, entityId)).orElse(entityId));
        part.add(
            new Good(id, json, entityId, document, Optional.ofNullable(known).map(Before::row)));
        if (part.size() >= PART) {
          flush();
        }
      } else {
        if (known != null && !known.removed()) {
          seen.add(id); // its last good version stays
          live++;
        }
        setAside(entityId, outcome.findings().stream().filter(Finding::error).toList());
      }
    }

    private void setAside(String entityId, List<Finding> findings) {
      String shown = entityId.length() > 1000 ? entityId.substring(0, 1000) : entityId;
      List<Finding> some = findings.subList(0, Math.min(MOST_FINDINGS, findings.size()));
      aside.add(new SetAsideRow(file, shown, Json.findings(some), now));
    }

    private String definition(String id, String title) {
      ObjectNode node = terms.deepCopy();
      node.put("name", title);
      node.put("protocol", "saml");
      node.put("metadata", id + ".xml");
      return node.toString();
    }

    void flush() {
      List<Good> some = List.copyOf(part);
      part.clear();
      if (!some.isEmpty()) {
        try {
          database.change(e -> write(e, some));
        } catch (Conflict one) {
          some.forEach(this::alone);
        }
      }
    }

    /** A stored service that is set aside still has its entityID, and the registry is silent. */
    private void alone(Good good) {
      try {
        database.change(e -> write(e, List.of(good)));
      } catch (Conflict taken) {
        live--;
        setAside(
            good.entityId(),
            List.of(
                error(
                    "M-123",
                    "The entityID belongs to a service already, though that is not in use.",
                    "Mend that service, or take it out of use.")));
      }
    }

    private void write(EntityManager entities, List<Good> some) {
      ServiceRepository services = new ServiceRepository(entities);
      long number = services.nextChange();
      for (Good good : some) {
        ServiceRow row =
            good.row()
                .flatMap(services::byId)
                .orElseGet(
                    () -> new ServiceRow(UUID.randomUUID(), good.id(), good.json(), now, file));
        row.change(good.id(), good.json(), now);
        row.keep(GoLive.stored(good.document(), good.entityId()), ServiceRow.NO_KEYS);
        row.numbered(number);
        if (good.row().isEmpty()) {
          services.addLater(row);
        }
      }
    }

    Outcome end() {
      flush();
      List<UUID> gone =
          before.entrySet().stream()
              .filter(e -> !e.getValue().removed() && !seen.contains(e.getKey()))
              .map(e -> e.getValue().row())
              .toList();
      for (int from = 0; from < gone.size(); from += PART) {
        List<UUID> some = gone.subList(from, Math.min(gone.size(), from + PART));
        database.change(e -> some.forEach(id -> new ServiceRepository(e).remove(id, now)));
      }
      database.change(
          e -> {
            FederationFileRepository files = new FederationFileRepository(e);
            files.setAside(file, aside);
            files.byId(file).ifPresent(row -> row.counted(live, aside.size()));
          });
      return new Outcome(live, aside.size(), skipped);
    }
  }

  private static Finding error(String code, String sentence, String remedy) {
    return new Finding(Finding.Severity.ERROR, code, sentence, remedy, "EntityDescriptor");
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
