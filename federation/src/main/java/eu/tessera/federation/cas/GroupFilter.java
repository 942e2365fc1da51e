package eu.tessera.federation.cas;

import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;

/**
 * The groups that a request wants to know of: names, beginnings of names ({@code DIGIT*}), or all
 * ({@code *}), separated by commas.
 *
 * @param wanted each a whole name, or a beginning with a star after it
 */
public record GroupFilter(List<String> wanted) {
  public static final GroupFilter NONE = new GroupFilter(List.of());
  public static final GroupFilter ALL = new GroupFilter(List.of("*"));

  public GroupFilter {
    wanted = List.copyOf(wanted);
  }

  static GroupFilter named(String list) {
    return new GroupFilter(
        Stream.of(list.split(",")).map(String::strip).filter(name -> !name.isEmpty()).toList());
  }

  /** Those of {@code groups} that are wanted, in their order. */
  public List<String> of(Collection<String> groups) {
    return groups.stream().filter(this::wants).toList();
  }

  private boolean wants(String group) {
    return wanted.stream()
        .anyMatch(
            name ->
                name.endsWith("*")
                    ? group.startsWith(name.substring(0, name.length() - 1))
                    : group.equals(name));
  }
}
