package eu.tessera.ejb.factor.password.policy;

import eu.tessera.ejb.factor.password.leaked.LeakedPasswords;
import java.util.ArrayList;
import java.util.List;

/** Judges passwords that somebody chose, and proposes others. */
public final class NewPasswords {
  /** How many are proposed at once, as EU Login does. */
  private static final int SAMPLES = 3;

  private final PasswordPolicy policy;
  private final LeakedPasswords leaked;
  private final SamplePasswords samples;

  public NewPasswords(PasswordPolicy policy, LeakedPasswords leaked, SamplePasswords samples) {
    this.policy = policy;
    this.leaked = leaked;
    this.samples = samples;
  }

  /** The rules, for the page that states them. */
  public PasswordPolicy policy() {
    return policy;
  }

  /**
   * What is wrong with a password; empty when it may be used. Whether it is leaked is asked last,
   * and only where nothing else is wrong with it.
   */
  public List<PasswordFlaw> flaws(String password, Owner owner) {
    List<PasswordFlaw> flaws = new ArrayList<>(policy.flaws(password, owner));
    if (flaws.isEmpty() && leaked.contains(password)) {
      flaws.add(PasswordFlaw.LEAKED);
    }
    return List.copyOf(flaws);
  }

  /** How hard it is to guess, for a hint; refuses nothing. */
  public PasswordStrength strength(String password, Owner owner) {
    return PasswordStrength.of(password, owner);
  }

  /** Random passwords that the policy takes, other ones on each call. */
  public List<String> samples() {
    return samples.draw(SAMPLES);
  }
}
