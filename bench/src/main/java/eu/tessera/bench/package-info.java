/**
 * What Tessera costs: CPU seconds of the server per flow, its start, its memory; and what the time
 * of an answer tells.
 *
 * <p>{@link eu.tessera.bench.Bench} boots the product's jar as a process of its own and drives it
 * over HTTP from this one, in parts that can be chosen ({@link eu.tessera.bench.Part}): {@link
 * eu.tessera.bench.FirstBoot} measures the flows one after the other, {@link
 * eu.tessera.bench.SecondBoot} single sign-on amid a hundred thousand live sessions, {@link
 * eu.tessera.bench.SamlServices}, {@link eu.tessera.bench.Logouts} and {@link
 * eu.tessera.bench.Timing} what their names say. Rooms: {@code server} (the product as a process),
 * {@code browser} (HTTP), {@code flow} (what is measured), {@code measure} (how), {@code bare}
 * (what cryptography alone costs), {@code timing} (whether answers differ in time), {@code report}
 * (what is told). {@code docs/bench.md} says what each figure means.
 */
package eu.tessera.bench;
