package eu.tessera.federation.eidas;

import com.fasterxml.jackson.annotation.JsonProperty;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.Country.Allowance;
import eu.tessera.federation.eidas.Country.Persistence;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A country as it is written in JSON. Only {@code country} must be there in a row that changes a
 * country of the built-in catalogue; a new one has names, metadata and a certificate as well.
 *
 * @param country the eIDAS code
 * @param iso the ISO code, where it differs
 * @param names by language
 * @param profile {@code eidas}
 * @param metadata a file beside the row, or an address
 * @param entityId what the node calls itself; where the metadata are at an address, that address
 * @param certificate a PEM file beside the row, or PEM text
 * @param skew seconds
 * @param minimum LOW, SUBSTANTIAL or HIGH
 */
record CountryRow(
    @JsonProperty(required = true) String country,
    String iso,
    Map<String, String> names,
    Profile profile,
    String metadata,
    String entityId,
    String certificate,
    Integer skew,
    LevelOfAssurance minimum,
    Persistence persistence,
    List<SchemeRow> schemes,
    Set<Allowance> allow,
    Boolean scoping) {

  /** By which protocol the country's node is spoken to. */
  enum Profile {
    @JsonProperty("eidas")
    EIDAS
  }

  record SchemeRow(String name, LevelOfAssurance level, String source) {
    Country.Scheme scheme() {
      return new Country.Scheme(name, Optional.ofNullable(level), source);
    }
  }
}
