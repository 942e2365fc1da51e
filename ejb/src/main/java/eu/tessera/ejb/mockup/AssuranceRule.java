package eu.tessera.ejb.mockup;

import eu.tessera.federation.assurance.AssuranceLevel;
import java.util.Optional;

/**
 * How well an identity is known, which the user database does not say: concluded from employee type
 * and organisation. Self-registered and virtual people and the domain {@code external} are LOW,
 * beneficiaries and guests (somebody inside answers for them) MEDIUM, people of other institutions
 * HIGH, those of the Commission TOP. An {@code assuranceLevel} in the file decides instead.
 */
final class AssuranceRule {
  private static final String COMMISSION = "eu.europa.ec";
  private static final String OUTSIDE = "external";

  private AssuranceRule() {}

  static AssuranceLevel of(String domain, Optional<String> employeeType) {
    if (domain.equals(OUTSIDE)) {
      return AssuranceLevel.LOW;
    }
    return switch (employeeType.orElse("")) {
      case "n", "v" -> AssuranceLevel.LOW;
      case "d", "g" -> AssuranceLevel.MEDIUM;
      case "i" -> AssuranceLevel.HIGH;
      default -> domain.equals(COMMISSION) ? AssuranceLevel.TOP : AssuranceLevel.HIGH;
    };
  }
}
