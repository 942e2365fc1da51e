package eu.tessera.ejb.session;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Evidence as a line of text: {@code PASSWORD@2026-11-22T10:15:30.123Z,TOTP@…}. What a node stated
 * of an eID stands in a part of its own, {@code EID@…,EID:HIGH@…}. A part that this release does
 * not know, left by a newer node, proves nothing here.
 */
final class EvidenceText {
  private EvidenceText() {}

  static String written(Evidence evidence) {
    return evidence.proofs().stream()
        .flatMap(
            proof ->
                Stream.concat(
                        Stream.of(proof.method().name()),
                        proof.level().map(level -> proof.method() + ":" + level).stream())
                    .map(name -> name + "@" + proof.at()))
        .collect(Collectors.joining(","));
  }

  static Evidence read(String text) {
    Evidence evidence = Evidence.NONE;
    for (String part : text.split(",")) {
      int at = part.indexOf('@');
      if (at > 0) {
        Instant when = Instant.parse(part.substring(at + 1));
        Optional<Proof> proof = proof(part.substring(0, at).split(":", 2), when);
        evidence = proof.map(evidence::with).orElse(evidence);
      }
    }
    return evidence;
  }

  private static Optional<Proof> proof(String[] name, Instant when) {
    if (name.length == 1) {
      return Method.named(name[0]).map(method -> new Proof(method, when));
    }
    return Arrays.stream(LevelOfAssurance.values())
        .filter(level -> name[0].equals(Method.EID.name()) && name[1].equals(level.name()))
        .findFirst()
        .map(level -> Proof.byEid(level, when));
  }
}
