package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import java.util.Set;

/** Country rows with one thing changed. */
final class Rows {
  private Rows() {}

  static Country allowing(Country row, Set<Country.Allowance> allowances) {
    return new Country(
        row.code(),
        row.iso(),
        row.names(),
        row.connection(),
        row.skew(),
        row.minimum(),
        row.persistence(),
        row.schemes(),
        allowances,
        row.scoping());
  }

  static Country minimum(Country row, LevelOfAssurance minimum) {
    return new Country(
        row.code(),
        row.iso(),
        row.names(),
        row.connection(),
        row.skew(),
        minimum,
        row.persistence(),
        row.schemes(),
        row.allowances(),
        false);
  }
}
