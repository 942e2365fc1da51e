/**
 * Who may use Tessera: the relying parties, their addresses, what they ask and what they are told.
 *
 * <p>{@link eu.tessera.ejb.registry.ServiceFolder} reads a folder of definitions, one file each, by
 * {@link eu.tessera.ejb.registry.ServiceDefinition}; a file with a mistake is set aside with a
 * sentence for each, and the others live on. The result is a {@link
 * eu.tessera.ejb.registry.Registry}, an immutable snapshot that is swapped as a whole: it finds the
 * {@link eu.tessera.ejb.registry.RelyingParty} of an address by host and path, and explains to
 * integrators why an address does not match. {@link eu.tessera.ejb.registry.ReleasePolicy} is the
 * one place that says what a relying party may be told of a person, for every protocol.
 *
 * <p>Addresses are matched part by part as {@link eu.tessera.ejb.registry.UrlPattern}s, never as
 * raw text. Uses the words of {@code federation.assurance} and {@code federation.cas}.
 */
package eu.tessera.ejb.registry;
