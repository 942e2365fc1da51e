package eu.tessera.ejb.exchange;

import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.exchange.check.Checks;
import eu.tessera.ejb.registry.Definition;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads and checks proposals; fetches metadata where the definition says so. */
final class Proposals {
  private static final int LONGEST = 200_000;

  private final Checks checks;
  private final Fetching fetching;

  Proposals(Checks checks, Fetching fetching) {
    this.checks = checks;
    this.fetching = fetching;
  }

  /**
   * Reads a proposal.
   *
   * @param owner whose the service becomes where the definition names nobody
   */
  Reading read(Proposal proposal, Known known, Optional<String> owner) {
    String json = completed(proposal, owner);
    Definition definition =
        json.length() > LONGEST
            ? new Definition.SetAside(
                proposal.service(),
                List.of("The definition is longer than " + LONGEST + " characters."))
            : ServiceDefinition.read(proposal.service(), json);
    Optional<RelyingParty> party = definition.taken();
    if (party.isEmpty() || party.get().protocol() == RelyingParty.Protocol.CAS) {
      return new Reading(
          proposal.service(), json, party, Optional.empty(), checks.definition(definition, known));
    }
    Source source = source(party.get(), proposal.metadata());
    if (source.document().isEmpty()) {
      List<Finding> findings = new ArrayList<>(source.findings());
      findings.addAll(checks.definition(definition, known).findings());
      return new Reading(
          proposal.service(),
          json,
          party,
          Optional.empty(),
          new Checks.Outcome(findings, Optional.empty()));
    }
    return new Reading(
        proposal.service(),
        json,
        party,
        source.document(),
        checks.metadata(party.get(), source.document().get(), known));
  }

  /** Looks once more at what was proposed, even if its address serves something else by now. */
  Reading again(Submission.Content content, Known known) {
    return read(
        new Proposal(content.service(), content.definition(), content.metadata()),
        known,
        Optional.empty());
  }

  /** Looks at metadata of a party that is defined already. */
  Checks.Outcome checked(RelyingParty party, MetadataDocument document, Known known) {
    return checks.metadata(party, document, known);
  }

  private record Source(Optional<MetadataDocument> document, List<Finding> findings) {
    static Source none(String code, String sentence, String remedy) {
      return new Source(
          Optional.empty(),
          List.of(new Finding(Finding.Severity.ERROR, code, sentence, remedy, "")));
    }
  }

  private Source source(RelyingParty party, Optional<MetadataDocument> uploaded) {
    if (uploaded.isPresent() || party.metadataAddress().isEmpty()) {
      return uploaded.isPresent()
          ? new Source(uploaded, List.of())
          : Source.none(
              "M-302",
              "There are no metadata yet.",
              "Upload them, or write an https address into the field \"metadata\".");
    }
    Fetching.Fetched fetched =
        fetching.fetch(
            party.metadataAddress().get(), Fetching.Validators.NONE, MetadataDocument.LARGEST);
    if (fetched instanceof Fetching.Arrived arrived) {
      try (InputStream body = arrived.body()) {
        return new Source(Optional.of(MetadataDocument.of(body.readAllBytes())), List.of());
      } catch (IOException broken) {
        return Source.none(
            "M-301",
            "The metadata did not come whole: " + cause(broken),
            "Look whether the address serves one entity of a megabyte at the most.");
      }
    }
    String sentence =
        fetched instanceof Fetching.Failed failed
            ? failed.sentence()
            : "The address says that nothing has changed, though nothing was fetched before.";
    return Source.none("M-301", sentence, "Open the address in a browser, from outside.");
  }

  static String cause(IOException broken) {
    return broken.getMessage() != null && broken.getMessage().startsWith("The document")
        ? broken.getMessage()
        : "the connection broke.";
  }

  /** Fills in what goes without saying: the name of the stored metadata, and the owner. */
  private static String completed(Proposal proposal, Optional<String> owner) {
    Optional<ObjectNode> object = Json.object(proposal.definition());
    if (object.isEmpty() || proposal.definition().length() > LONGEST) {
      return proposal.definition();
    }
    ObjectNode node = object.get();
    boolean changed = false;
    if ("saml".equals(node.path("protocol").asText())
        && !node.has("metadata")
        && !node.has("mdq")) {
      node.put("metadata", proposal.service() + ".xml");
      changed = true;
    }
    if (!node.has("owner") && owner.isPresent()) {
      node.put("owner", owner.get());
      changed = true;
    }
    return changed ? node.toPrettyString() + "\n" : proposal.definition();
  }
}
