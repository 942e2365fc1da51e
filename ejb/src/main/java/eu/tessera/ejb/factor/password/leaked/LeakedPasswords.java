package eu.tessera.ejb.factor.password.leaked;

/** Knows passwords that are publicly known. */
public interface LeakedPasswords {
  /**
   * Whether the password is publicly known. Where the source cannot be asked, the answer is no and
   * the log says so: nobody is kept from choosing a password because a list is away.
   */
  boolean contains(String password);
}
