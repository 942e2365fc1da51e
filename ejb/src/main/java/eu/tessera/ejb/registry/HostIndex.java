package eu.tessera.ejb.registry;

import eu.tessera.federation.cas.ServiceUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The patterns of one host, by path: the path of an address is walked upwards, slash by slash. */
final class HostIndex {
  /** An exact port before any. */
  private static final Comparator<Registry.Entry> PORT_FIRST =
      Comparator.comparing(entry -> entry.pattern().port().isEmpty());

  private final Map<String, List<Registry.Entry>> byPath = new HashMap<>();
  private int longest;

  void add(Registry.Entry entry) {
    String path = entry.pattern().path();
    List<Registry.Entry> entries = byPath.computeIfAbsent(path, p -> new ArrayList<>(1));
    entries.add(entry);
    entries.sort(PORT_FIRST);
    longest = Math.max(longest, path.length());
  }

  Optional<Registry.Entry> find(ServiceUrl url) {
    String path = url.path();
    Optional<Registry.Entry> exact = at(path, url);
    // nothing below the longest pattern is looked at, so a long path costs no more than a short one
    int slash = path.lastIndexOf('/', longest - 1);
    while (exact.isEmpty() && slash >= 0) {
      exact = at(path.substring(0, slash + 1), url);
      slash = path.lastIndexOf('/', slash - 1);
    }
    return exact;
  }

  private Optional<Registry.Entry> at(String path, ServiceUrl url) {
    return byPath.getOrDefault(path, List.of()).stream()
        .filter(entry -> entry.pattern().matches(url))
        .findFirst();
  }

  Stream<Registry.Entry> entries() {
    return byPath.values().stream().flatMap(List::stream);
  }
}
