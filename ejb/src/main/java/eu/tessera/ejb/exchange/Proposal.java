package eu.tessera.ejb.exchange;

import eu.tessera.ejb.registry.MetadataDocument;
import java.util.Optional;

/**
 * What somebody would like to be registered.
 *
 * @param service the id: letters, digits, dots, hyphens and underscores, at most 64
 * @param definition JSON, in the form of the definition files
 * @param metadata the SAML metadata that were uploaded; empty for CAS, and for a definition that
 *     says by {@code metadata} or {@code mdq} where they are fetched
 */
public record Proposal(String service, String definition, Optional<MetadataDocument> metadata) {}
