package eu.tessera.ejb.account;

/** Where an account comes from. */
public enum AccountKind {
  /** Registered by the person. */
  EXTERNAL("n00", "n"),
  /** Staff: made by an import or an administrator. */
  INTERNAL("i00", "f"),
  /** The identity of an eID that is linked to no account. */
  VIRTUAL("v00", "v");

  private final String prefix;
  private final String employeeType;

  AccountKind(String prefix, String employeeType) {
    this.prefix = prefix;
    this.employeeType = employeeType;
  }

  /** How a generated uid begins. */
  String prefix() {
    return prefix;
  }

  /** EU Login's employeeType where nothing else is known. */
  String employeeType() {
    return employeeType;
  }
}
