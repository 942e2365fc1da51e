package eu.tessera.ejb.exchange;

import eu.tessera.ejb.account.Role;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Who does something here, as the endpoint has found out.
 *
 * @param uid of the account
 * @param roles of the account
 */
public record Actor(String uid, Set<Role> roles) {
  /** Tessera itself: the timetable, a refresh. No account can have this uid. */
  public static final Actor TESSERA = new Actor("(tessera)", Set.of(Role.OPERATOR));

  public Actor {
    roles = Set.copyOf(roles);
    if (uid.isBlank()) {
      throw new IllegalArgumentException("somebody acts");
    }
  }

  /** May do everything but approve what is his own. */
  public boolean operator() {
    return roles.contains(Role.OPERATOR);
  }

  /** May decide on what others have submitted. */
  public boolean approver() {
    return operator() || roles.contains(Role.APPROVER);
  }

  /** May submit. */
  public boolean integrator() {
    return operator() || roles.contains(Role.INTEGRATOR);
  }

  /** Whether that is the same person. */
  public boolean is(String other) {
    return uid.toLowerCase(Locale.ROOT).equals(other.toLowerCase(Locale.ROOT));
  }

  /** May see a service of this owner. */
  public boolean sees(Optional<String> owner) {
    return approver() || owns(owner);
  }

  /** May submit another version of a service of this owner. */
  public boolean owns(Optional<String> owner) {
    return operator() || integrator() && owner.filter(this::is).isPresent();
  }
}
