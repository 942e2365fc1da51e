package eu.tessera.persistence.registry;

/**
 * Metadata as they lie in the database.
 *
 * @param entityDigest SHA-256 of the entity id, by which no two live services share one
 * @param packed the document by gzip
 * @param digest SHA-256 of the document
 */
public record StoredMetadata(String entityId, String entityDigest, byte[] packed, String digest) {}
