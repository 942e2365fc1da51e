package eu.tessera.bench.timing;

import java.util.List;

/** Names that are typed, one after the other. */
@FunctionalInterface
interface Names {
  String next();

  /** These in turn. */
  static Names of(List<String> names) {
    int[] next = {0};
    return () -> names.get(next[0]++ % names.size());
  }

  /** Ever others, which nobody has. */
  static Names nobodys(String before, String after) {
    int[] next = {0};
    return () -> before + next[0]++ + after;
  }
}
