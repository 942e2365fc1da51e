/**
 * The words for how sure Tessera is of somebody: of the act of signing in ({@link
 * eu.tessera.federation.assurance.AuthenticationLevel}, {@link
 * eu.tessera.federation.assurance.Strength}, {@link eu.tessera.federation.assurance.Method}), of
 * the identity behind it ({@link eu.tessera.federation.assurance.AssuranceLevel}), and of what a
 * country's node states ({@link eu.tessera.federation.assurance.LevelOfAssurance}).
 *
 * <p>Pure vocabulary: every floor may use it, and it uses nothing.
 */
package eu.tessera.federation.assurance;
