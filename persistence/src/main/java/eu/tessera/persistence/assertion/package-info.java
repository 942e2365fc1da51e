/**
 * What assertions need to say the same again: {@link
 * eu.tessera.persistence.assertion.PairwiseNameRow}, by which name one service knows one account.
 * The name itself is sealed; it is found by account and entity, never by the name.
 */
package eu.tessera.persistence.assertion;
