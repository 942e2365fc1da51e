package eu.tessera.federation.assurance;

import java.io.Serializable;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * All that a person has proved in one sign-in session, and what follows from it. A method that only
 * adds to a password counts only beside one: {@link Method.Kind#POSSESSION} alone proves nothing.
 *
 * @param proofs in the order they were given; never more than one of a method
 */
public record Evidence(List<Proof> proofs) implements Serializable {
  public static final Evidence NONE = new Evidence(List.of());

  public Evidence {
    proofs = List.copyOf(proofs);
  }

  public static Evidence of(Proof... proofs) {
    return Stream.of(proofs).reduce(NONE, Evidence::with, (a, b) -> b);
  }

  /** This evidence and one proof more, which replaces an older one of the same method. */
  public Evidence with(Proof proof) {
    return new Evidence(
        Stream.concat(proofs.stream().filter(p -> p.method() != proof.method()), Stream.of(proof))
            .toList());
  }

  /** The part of this evidence that was given at {@code from} or later. */
  public Evidence since(Instant from) {
    return new Evidence(proofs.stream().filter(p -> !p.at().isBefore(from)).toList());
  }

  public boolean isEmpty() {
    return proofs.isEmpty();
  }

  public Set<Method> methods() {
    Set<Method> methods = EnumSet.noneOf(Method.class);
    proofs.forEach(p -> methods.add(p.method()));
    return methods;
  }

  /** The methods that stand as a whole sign-in: what only adds to a password, only beside one. */
  public Set<Method> completed() {
    Set<Method> completed = methods();
    if (!completed.contains(Method.PASSWORD)) {
      completed.removeIf(m -> m.kind() == Method.Kind.POSSESSION);
    }
    return completed;
  }

  /** The strengths reached, the strongest first. */
  public List<Strength> strengths() {
    return completed().stream()
        .map(Method::strength)
        .distinct()
        .sorted(Comparator.reverseOrder())
        .toList();
  }

  /** Whether some strength here reaches {@code wanted}. */
  public boolean reaches(AuthenticationLevel wanted) {
    return strengths().stream().anyMatch(s -> s.level().satisfies(wanted));
  }

  /**
   * The level that a country's node stated of the eID used, where one was used. It belongs to this
   * session: another one of the same person may have begun by an eID of another level.
   */
  public Optional<LevelOfAssurance> eidLevel() {
    return proofs.stream().flatMap(p -> p.level().stream()).findFirst();
  }

  /** This evidence without an eID whose node stated less than {@code wanted}. */
  public Evidence withEidOf(LevelOfAssurance wanted) {
    return new Evidence(
        proofs.stream()
            .filter(
                p ->
                    p.method() != Method.EID
                        || p.level().filter(l -> l.satisfies(wanted)).isPresent())
            .toList());
  }

  /** When something was proved last: the epoch where nothing was. */
  public Instant latest() {
    return proofs.stream().map(Proof::at).max(Comparator.naturalOrder()).orElse(Instant.EPOCH);
  }
}
