package eu.tessera.ejb.registration;

import eu.tessera.ejb.account.EmailAddress;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/** Which addresses may have an account of their own making (P2). */
public final class AddressRules {
  private final Predicate<String> disposable;
  private final Set<String> staff;

  /**
   * @param disposable whether a domain, as the DNS is asked for it, is of throw-away addresses
   * @param staff domains whose people have accounts already; each stands for those below it too
   */
  public AddressRules(Predicate<String> disposable, Set<String> staff) {
    this.disposable = disposable;
    this.staff = Set.copyOf(staff);
  }

  /** What is wrong with an address, if anything is. */
  Optional<RegistrationFlaw> flaw(EmailAddress email) {
    String canonical = email.canonical();
    String domain = canonical.substring(canonical.lastIndexOf('@') + 1);
    if (someLevel(domain, staff::contains)) {
      return Optional.of(RegistrationFlaw.EMAIL_OF_STAFF);
    }
    return disposable.test(domain)
        ? Optional.of(RegistrationFlaw.EMAIL_DISPOSABLE)
        : Optional.empty();
  }

  /** Whether it holds of the domain or of one that it lies below. */
  static boolean someLevel(String domain, Predicate<String> holds) {
    for (String level = domain;
        level.contains(".");
        level = level.substring(level.indexOf('.') + 1)) {
      if (holds.test(level)) {
        return true;
      }
    }
    return false;
  }
}
