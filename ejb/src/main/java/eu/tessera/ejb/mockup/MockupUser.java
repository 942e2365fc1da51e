package eu.tessera.ejb.mockup;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.identity.PersonName;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Somebody in the mock-up's user database.
 *
 * @param uid the id that services know, as written
 * @param email as written; not necessarily unique
 * @param name first and last name, or what stands in for them
 * @param active whether the object status is {@code a}
 * @param assurance how well the identity is known, by employee type and organisation
 * @param groups those that services may be told
 * @param ownGroups rights within the mock-up itself, such as USER-ADMIN
 * @param credentialVersions version of the credentials by name of a security level
 * @param more everything else that is plain text, by element name
 * @param line where the entry begins
 */
public record MockupUser(
    String uid,
    Optional<String> email,
    PersonName name,
    MockupPassword password,
    boolean active,
    AssuranceLevel assurance,
    Work work,
    Devices devices,
    Set<String> groups,
    Set<String> ownGroups,
    Map<String, String> credentialVersions,
    SortedMap<String, List<String>> more,
    int line) {

  public MockupUser {
    groups = Set.copyOf(groups);
    ownGroups = Set.copyOf(ownGroups);
    credentialVersions = Map.copyOf(credentialVersions);
    more = Collections.unmodifiableSortedMap(new TreeMap<>(more));
  }

  /**
   * Where somebody belongs.
   *
   * @param domain such as external or eu.europa.ec
   * @param domainUsername the name used there; unique within the domain
   * @param employeeType one or two letters, such as f for staff and n for self-registered
   * @param orgId the organisation's id in the personnel system
   * @param manager the user id of the superior
   */
  public record Work(
      String domain,
      String domainUsername,
      Optional<String> employeeType,
      Optional<String> employeeNumber,
      Optional<String> department,
      Optional<String> orgId,
      Optional<String> manager,
      Optional<String> telephone) {}

  /**
   * What somebody can sign in with besides a password.
   *
   * @param phones mobile numbers for text messages, in the form +32…
   * @param tokens serial numbers of one-time password tokens
   * @param cramTokens ids of challenge-response tokens
   */
  public record Devices(List<String> phones, List<String> tokens, List<String> cramTokens) {
    public Devices {
      phones = List.copyOf(phones);
      tokens = List.copyOf(tokens);
      cramTokens = List.copyOf(cramTokens);
    }
  }

  /** The strengths that this user's password and devices can reach. */
  public Set<Strength> strengths() {
    Set<Strength> reached = EnumSet.noneOf(Strength.class);
    if (password instanceof MockupPassword.Missing) {
      return reached;
    }
    reached.add(Strength.PASSWORD);
    if (!devices.phones().isEmpty()) {
      reached.add(Strength.PASSWORD_SMS);
    }
    if (!devices.tokens().isEmpty()) {
      reached.add(Strength.PASSWORD_TOKEN);
    }
    if (!devices.cramTokens().isEmpty()) {
      reached.add(Strength.PASSWORD_TOKEN_CRAM);
    }
    return reached;
  }

  /** Whether the mock-up lets this user administer it. */
  public boolean administrator() {
    return ownGroups.contains("USER-ADMIN") || ownGroups.contains("OPS-ADMIN");
  }

  MockupUser with(MockupPassword other) {
    return new MockupUser(
        uid,
        email,
        name,
        other,
        active,
        assurance,
        work,
        devices,
        groups,
        ownGroups,
        credentialVersions,
        more,
        line);
  }

  /** Names the user id only, for the rest is personal. */
  @Override
  public String toString() {
    return "MockupUser[" + Findings.shown(uid) + "]";
  }
}
