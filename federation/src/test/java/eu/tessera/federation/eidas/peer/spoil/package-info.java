/**
 * Single things that can be made wrong with an answer, each an enum by what it bends: the envelope,
 * the assertion, the person, the signature, the encryption, the XML, and the wrapping of
 * signatures.
 */
package eu.tessera.federation.eidas.peer.spoil;
