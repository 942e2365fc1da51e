package eu.tessera.ejb.account;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.identity.PersonIdentifier;
import eu.tessera.federation.identity.PersonName;
import java.time.LocalDate;
import java.util.Optional;

/** People for tests. */
public final class TestPeople {
  private TestPeople() {}

  public static EmailAddress email(String typed) {
    return EmailAddress.of(typed).orElseThrow();
  }

  public static NewAccount citizen(String email) {
    return NewAccount.external(email(email), new PersonName("Clara", "Citizen"), "en");
  }

  /** An eID of somebody called Élise Dupont. */
  public static EidIdentity eid(String country, String identifier) {
    return eid(country, identifier, new PersonName("Élise", "Dupont"));
  }

  public static EidIdentity eid(String country, String identifier, PersonName name) {
    return new EidIdentity(
        country,
        new PersonIdentifier(identifier),
        name,
        Optional.of(new PersonName("Ελίζ", "")),
        LocalDate.of(1990, 2, 28),
        LevelOfAssurance.HIGH);
  }
}
