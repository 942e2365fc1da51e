/**
 * SAML 2.0, and the one place that knows OpenSAML, xmlsec and BouncyCastle.
 *
 * <p>Everything from outside enters by {@link eu.tessera.federation.saml.SafeXml}: size, encoding,
 * a parser without entities, then an allow-list of the document's structure, all before any
 * cryptography. {@link eu.tessera.federation.saml.Schemas} follows, then {@link
 * eu.tessera.federation.saml.Signatures} and {@link eu.tessera.federation.saml.Decryption}, always
 * on that same DOM, which is never written out and parsed again. What is left is read into plain
 * records: {@link eu.tessera.federation.saml.SamlResponse} and {@link
 * eu.tessera.federation.saml.SamlAssertion}, which say what stands there and judge nothing.
 *
 * <p>Judging is the business of the profile on top: room {@code eidas} for what countries answer,
 * room {@code saml.idp} for what services ask. {@link eu.tessera.federation.saml.Replay} is the
 * port behind which the grid remembers what was seen.
 */
package eu.tessera.federation.saml;
