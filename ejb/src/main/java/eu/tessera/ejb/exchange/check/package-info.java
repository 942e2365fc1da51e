/**
 * What is wrong with a proposal, in plain words: lists of small named checks, each with a code that
 * stays. {@link eu.tessera.ejb.exchange.check.Checks} runs them in order: the document before what
 * stands in it, because nothing may be read of a document that is not safe.
 *
 * <p>Pure: a {@link eu.tessera.ejb.exchange.check.Subject} in, findings out. What is known of other
 * services comes in by {@link eu.tessera.ejb.exchange.check.Neighbours}.
 */
package eu.tessera.ejb.exchange.check;
