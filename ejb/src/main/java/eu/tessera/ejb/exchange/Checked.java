package eu.tessera.ejb.exchange;

import eu.tessera.ejb.registry.MetadataDocument;
import java.util.List;
import java.util.Optional;

/**
 * What the checks say of a proposal.
 *
 * @param findings errors first
 * @param entityId of SAML metadata that could be read
 * @param metadata what was looked at: uploaded or fetched
 * @param difference to the live version; empty where there is none, or nothing to compare
 */
public record Checked(
    List<Finding> findings,
    Optional<String> entityId,
    Optional<MetadataDocument> metadata,
    Optional<Difference> difference) {
  public Checked {
    findings = List.copyOf(findings);
  }

  /** Whether it could be submitted. */
  public boolean good() {
    return findings.stream().noneMatch(Finding::error);
  }
}
