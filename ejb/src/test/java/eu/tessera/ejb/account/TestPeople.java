package eu.tessera.ejb.account;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.identity.EidIdentity;
import eu.tessera.federation.identity.PersonIdentifier;
import eu.tessera.federation.identity.PersonName;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** People for tests. */
public final class TestPeople {
  private TestPeople() {}

  public static EmailAddress email(String typed) {
    return EmailAddress.of(typed).orElseThrow();
  }

  public static NewAccount citizen(String email) {
    return NewAccount.external(email(email), new PersonName("Clara", "Citizen"), "en");
  }

  /** Somebody who runs Tessera, made. */
  public static Account operator(Accounts accounts, String email) {
    NewAccount citizen = citizen(email);
    return accounts
        .create(
            new NewAccount(
                citizen.kind(),
                citizen.uid(),
                citizen.email(),
                citizen.name(),
                citizen.language(),
                citizen.assurance(),
                citizen.domain(),
                citizen.department(),
                citizen.groups(),
                Set.of(Role.OPERATOR)))
        .account()
        .orElseThrow();
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
