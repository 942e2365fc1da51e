package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.exchange.Finding;
import eu.tessera.ejb.registry.Definition;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;

/** All checks, in order. */
public final class Checks {
  /** What is looked at in metadata that may be read. */
  private static final List<BiConsumer<Subject, Report>> OF_ENTITY =
      List.of(
          EntityChecks::name,
          EntityChecks::role,
          EntityChecks::validity,
          EndpointChecks::consumers,
          EndpointChecks::logouts,
          CertificateChecks::each,
          CertificateChecks::needed,
          CertificateChecks::overlap,
          CertificateChecks::algorithms,
          PeopleChecks::contacts,
          PeopleChecks::names,
          PeopleChecks::attributes);

  private final Clock clock;
  private final boolean nearAllowed;

  /**
   * What came of it.
   *
   * @param findings errors first
   * @param metadata what stands in the document, where it could be read
   */
  public record Outcome(List<Finding> findings, Optional<InspectedMetadata> metadata) {
    public Outcome {
      findings = List.copyOf(findings);
    }

    public boolean good() {
      return findings.stream().noneMatch(Finding::error);
    }
  }

  /**
   * @param nearAllowed whether services may be on this machine or a private network
   */
  public Checks(Clock clock, boolean nearAllowed) {
    this.clock = clock;
    this.nearAllowed = nearAllowed;
  }

  /** Looks at a definition that needs no metadata, or whose metadata are looked at elsewhere. */
  public Outcome definition(Definition definition, Neighbours neighbours) {
    Report report = new Report();
    definition
        .sentences()
        .forEach(
            sentence -> report.error("M-001", "definition", sentence, "Mend the field it names."));
    definition.taken().ifPresent(party -> conflict(party, neighbours, report));
    return new Outcome(report.findings(), Optional.empty());
  }

  /** Looks at metadata, with the definition that goes with them. */
  public Outcome metadata(RelyingParty party, MetadataDocument document, Neighbours neighbours) {
    Report report = new Report();
    conflict(party, neighbours, report);
    Optional<InspectedMetadata.Look> look =
        DocumentChecks.read(party, document.bytes(), clock.instant(), report);
    look.ifPresent(
        l -> {
          Subject subject =
              new Subject(party, l.metadata(), neighbours, clock.instant(), nearAllowed);
          OF_ENTITY.forEach(check -> check.accept(subject, report));
          DocumentChecks.usable(l, report);
        });
    return new Outcome(report.findings(), look.map(InspectedMetadata.Look::metadata));
  }

  private static void conflict(RelyingParty party, Neighbours neighbours, Report report) {
    neighbours
        .conflict(party)
        .ifPresent(
            sentence ->
                report.error(
                    "M-003", "definition", sentence, "Use what is not another service's."));
  }
}
