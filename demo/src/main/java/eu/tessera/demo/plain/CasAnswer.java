package eu.tessera.demo.plain;

import eu.tessera.demo.arrival.Arrival;
import java.io.Serializable;

/** What Tessera said about a ticket. */
sealed interface CasAnswer extends Serializable {

  /** The ticket was good. */
  record Welcome(Arrival arrival) implements CasAnswer {}

  /**
   * It was not.
   *
   * @param code such as INVALID_TICKET
   * @param text the sentence that came with it
   */
  record Refused(String code, String text) implements CasAnswer {}
}
