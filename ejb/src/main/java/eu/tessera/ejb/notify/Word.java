package eu.tessera.ejb.notify;

import eu.tessera.federation.assurance.Method;
import java.time.Instant;

/** What fills a placeholder of a letter's texts; written in the reader's language. */
public sealed interface Word {

  /** Somebody's text, taken as it is. */
  record Written(String text) implements Word {}

  /** A country's name by its code of two letters; Greece also by EL, as the Union writes it. */
  record Country(String code) implements Word {}

  /** A day, without the time. */
  record Day(Instant at) implements Word {}

  /** A number. */
  record Number(int value) implements Word {}

  /**
   * A way to sign in.
   *
   * @param name what its owner calls it; may be empty
   */
  record Way(Method method, String name) implements Word {}
}
