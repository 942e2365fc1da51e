package eu.tessera.ejb.factor.password;

/** A password's hash on its way to the account that it is for; prints as asterisks. */
public record HashedPassword(String hash) {
  @Override
  public String toString() {
    return "****";
  }
}
