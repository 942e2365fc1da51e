package eu.tessera.ejb.exchange;

import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Files of a federation: many entities in one document (SAML Metadata 2.3.1). Each entity becomes a
 * service by the file's common terms; one with errors is set aside and the rest lives on.
 *
 * <p>As it lets many services in at once, two people stand behind a file: an operator adds it with
 * the certificate of who signs it, and another person approves both before anything is read.
 * Approvers may look.
 */
public interface FederationFiles {

  /**
   * A file and how it stands.
   *
   * @param terms JSON: what every entity's definition says, without {@code metadata}
   * @param address where it is fetched; empty for one that is uploaded
   * @param certificate PEM of who must have signed it
   * @param addedBy the uid of who added it
   * @param approvedBy of the second person; empty while it waits, and nothing is read
   * @param live how many entities are in use
   * @param setAside how many are not, for their errors
   * @param good when it last came and could be read
   * @param failingSince since when not; what was read before stays in use
   * @param trouble what is wrong, as a sentence
   * @param busy whether it is being read now
   */
  record FederationFile(
      UUID id,
      String name,
      String terms,
      Optional<String> address,
      Optional<String> certificate,
      Duration every,
      String addedBy,
      Optional<String> approvedBy,
      int live,
      int setAside,
      Optional<Instant> good,
      Optional<Instant> failingSince,
      Optional<String> trouble,
      boolean busy) {}

  /**
   * A file to be read.
   *
   * @param name a short one, as for services: the ids of its services begin with it
   * @param address https; empty for one that is uploaded
   * @param certificate PEM of who must have signed it
   * @param every how often it is fetched
   */
  record NewFile(
      String name, String terms, Optional<String> address, String certificate, Duration every) {}

  /** An entity that is not in use. */
  record SetAsideEntity(String entityId, List<Finding> findings, Instant since) {
    public SetAsideEntity {
      findings = List.copyOf(findings);
    }
  }

  List<FederationFile> files(Actor actor);

  Optional<FederationFile> file(Actor actor, UUID id);

  /** Asks for it; nothing is read before a second person approves it. For operators. */
  Answer<FederationFile> add(Actor actor, NewFile file);

  /** The second person's yes; what has an address is fetched at once. */
  Answer<FederationFile> approve(Actor actor, UUID id);

  /** Reads an uploaded file; returns once it is kept, and it is read in the background. */
  Answer<FederationFile> upload(Actor actor, UUID id, InputStream xml);

  /** Fetches it again now, in the background. */
  Answer<FederationFile> refresh(Actor actor, UUID id);

  /** Takes the file and all its services out of use; before it is approved, also for approvers. */
  Answer<FederationFile> remove(Actor actor, UUID id);

  /** The entities that are not in use, by entity id. */
  Page<SetAsideEntity> setAside(Actor actor, UUID id, int offset, int limit);
}
