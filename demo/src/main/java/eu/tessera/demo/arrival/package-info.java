/**
 * What a service learns about who came: {@link eu.tessera.demo.arrival.Arrival} holds the fields of
 * an answer whatever dialect it came in, {@link eu.tessera.demo.arrival.ArrivalView} says it in
 * words and lists everything. Both services of the demo use it.
 */
package eu.tessera.demo.arrival;
