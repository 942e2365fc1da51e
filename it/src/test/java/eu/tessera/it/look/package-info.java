/**
 * Every page and state, looked at. {@link eu.tessera.it.look.Album} walks through all of them over
 * HTTP, once for each language, and keeps what came; {@link eu.tessera.it.look.Stage} shows a kept
 * page to a browser as often as wanted, without asking Tessera again; {@code look.js} says what is
 * wrong with what is seen. So one walk serves many looks: narrow, wide, large letters, the dark
 * scheme, forced colours, paper.
 *
 * <p>A state that no walk reaches (an error of a country's node, a method that nobody has) comes
 * from the gallery, which the build of {@code web} writes beside its classes.
 */
package eu.tessera.it.look;
