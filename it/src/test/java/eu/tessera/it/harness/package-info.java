/**
 * What a test of the whole product needs: the product itself as a process of its own, and visitors
 * with a browser.
 *
 * <p>Extend a test class with {@link eu.tessera.it.harness.SharedTessera} and take a {@link
 * eu.tessera.it.harness.Tessera} as a parameter: one process, with the demo world, serves all
 * classes of a run. Extend it with {@link eu.tessera.it.harness.SharedBrowser} and take {@link
 * eu.tessera.it.harness.Visitors}: each visitor has cookies of their own and is gone after the
 * test. Where no browser is needed, {@link eu.tessera.it.harness.Caller} walks by HTTP alone. A
 * test that needs other settings, or wants to kill the server, starts its own by {@link
 * eu.tessera.it.harness.TesseraProcess}.
 *
 * <p>Afterwards {@code target/} holds the servers' logs and {@code target/screenshots} what was
 * seen.
 */
package eu.tessera.it.harness;
