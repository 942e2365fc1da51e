package eu.tessera.ejb.factor.password.policy;

/** Why a new password cannot be used. In the order in which they are told. */
public enum PasswordFlaw {
  EMPTY,
  /** Fewer characters than the policy wants. */
  TOO_SHORT,
  /** More characters than the policy takes. */
  TOO_LONG,
  /** A control character, or half a character: no keyboard types it twice alike. */
  UNTYPABLE,
  /** Too few of the groups upper case, lower case, digits, special characters. */
  TOO_FEW_GROUPS,
  /** Holds the user name, or a good part of the name or address of its owner. */
  HOLDS_NAME,
  /** Is publicly known (P6). */
  LEAKED
}
