/**
 * What Tessera costs: CPU seconds of the server per flow, its start, its memory.
 *
 * <p>{@link eu.tessera.bench.Bench} boots the product's jar twice as a process of its own and
 * drives it over HTTP from this one: {@link eu.tessera.bench.FirstBoot} measures the flows one
 * after the other, {@link eu.tessera.bench.SecondBoot} the same single sign-on amid a hundred
 * thousand live sessions. Rooms: {@code server} (the product as a process), {@code browser} (HTTP),
 * {@code flow} (what is measured), {@code measure} (how), {@code bare} (what cryptography alone
 * costs), {@code report} (what is told). {@code docs/bench.md} says what each figure means.
 */
package eu.tessera.bench;
