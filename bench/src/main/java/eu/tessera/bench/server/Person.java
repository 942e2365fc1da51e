package eu.tessera.bench.server;

import java.util.List;
import java.util.stream.IntStream;

/** Somebody with an account. The passwords are made up and open nothing but this bench's server. */
public record Person(String email, String password) {
  /** So many different people. */
  public static List<Person> some(int many) {
    return IntStream.range(0, many)
        .mapToObj(i -> new Person("person-" + i + "@example.org", "Bench-Person-2026-" + i))
        .toList();
  }

  @Override
  public String toString() {
    return "Person[" + email + ", ****]";
  }
}
