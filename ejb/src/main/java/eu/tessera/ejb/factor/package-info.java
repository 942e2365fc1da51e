/**
 * What a person can be asked to prove, and the one runner that asks.
 *
 * <p>Each factor has a room below this one with a {@link eu.tessera.ejb.factor.Factor}; it decides
 * only whether an answer fits. {@link eu.tessera.ejb.factor.FactorRunner} does for all of them,
 * once, what none may forget: throttles and lock-out by account and by source, the proof's time,
 * the audit. Factors never know each other, nor the sign-in that they serve.
 */
package eu.tessera.ejb.factor;
