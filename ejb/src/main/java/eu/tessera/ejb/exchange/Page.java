package eu.tessera.ejb.exchange;

import java.util.List;

/**
 * A part of a list.
 *
 * @param offset how many stand before it
 * @param total how many there are in all
 */
public record Page<T>(List<T> items, int offset, int total) {
  /** The most that one page holds. */
  public static final int MOST = 100;

  public Page {
    items = List.copyOf(items);
  }

  static <T> Page<T> of(List<T> all, int offset, int limit) {
    int from = Math.max(0, Math.min(offset, all.size()));
    int to = Math.min(all.size(), from + Math.max(1, Math.min(limit, MOST)));
    return new Page<>(all.subList(from, to), from, all.size());
  }
}
