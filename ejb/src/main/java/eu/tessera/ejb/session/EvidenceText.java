package eu.tessera.ejb.session;

import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Evidence as a line of text: {@code PASSWORD@2026-11-22T10:15:30.123Z,TOTP@…}. A method that this
 * release does not know, left by a newer node, proves nothing here.
 */
final class EvidenceText {
  private EvidenceText() {}

  static String written(Evidence evidence) {
    return evidence.proofs().stream()
        .map(proof -> proof.method() + "@" + proof.at())
        .collect(Collectors.joining(","));
  }

  static Evidence read(String text) {
    List<Proof> proofs = new ArrayList<>();
    for (String part : text.split(",")) {
      int at = part.indexOf('@');
      if (at > 0) {
        Instant when = Instant.parse(part.substring(at + 1));
        Method.named(part.substring(0, at)).ifPresent(m -> proofs.add(new Proof(m, when)));
      }
    }
    return new Evidence(proofs);
  }
}
