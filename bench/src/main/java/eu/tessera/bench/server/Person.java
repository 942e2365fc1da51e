package eu.tessera.bench.server;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Somebody with an account. The passwords are made up and open nothing but this bench's server.
 *
 * @param uid of a member of the staff; empty for a citizen
 * @param roles in the console
 */
public record Person(String email, String password, Optional<String> uid, List<String> roles) {
  /** So many different citizens. */
  public static List<Person> some(int many) {
    return some("person", many);
  }

  /** So many different citizens, whose addresses begin like that. */
  public static List<Person> some(String kind, int many) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                new Person(
                    kind + "-" + i + "@example.org", password(i), Optional.empty(), List.of()))
        .toList();
  }

  /** So many different members of the staff, with these roles in the console. */
  public static List<Person> staff(String kind, int many, String... roles) {
    return IntStream.range(0, many)
        .mapToObj(
            i ->
                new Person(
                    kind + "-" + i + "@staff.example",
                    password(i),
                    Optional.of(kind + i),
                    List.of(roles)))
        .toList();
  }

  private static String password(int number) {
    return "Bench-Person-2026-" + number;
  }

  @Override
  public String toString() {
    return "Person[" + email + ", ****]";
  }
}
