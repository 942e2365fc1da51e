package eu.tessera.federation.cas;

import java.util.Optional;

/**
 * The attributes of a person that EU Login names, in the order in which its schema wants them. All
 * are text on the wire but the one that is a truth value.
 */
public enum Attribute {
  DEPARTMENT_NUMBER("departmentNumber"),
  EMAIL("email"),
  EMPLOYEE_NUMBER("employeeNumber"),
  /** One letter: n for self-registered, v for virtual (an eID or social identity), f for staff. */
  EMPLOYEE_TYPE("employeeType"),
  FIRST_NAME("firstName"),
  LAST_NAME("lastName"),
  DOMAIN("domain"),
  DOMAIN_USERNAME("domainUsername"),
  TELEPHONE_NUMBER("telephoneNumber"),
  USER_MANAGER("userManager"),
  TIME_ZONE("timeZone"),
  LOCALE("locale"),
  /** The number of the level. */
  ASSURANCE_LEVEL("assuranceLevel"),
  UID("uid"),
  ORG_ID("orgId"),
  TELEWORKING_PRIORITY("teleworkingPriority");

  private final String word;

  Attribute(String word) {
    this.word = word;
  }

  /** The name on the wire and in service definitions. */
  public String word() {
    return word;
  }

  boolean isTruth() {
    return this == TELEWORKING_PRIORITY;
  }

  /** The attribute of this name; empty when there is none. */
  public static Optional<Attribute> named(String word) {
    for (Attribute attribute : values()) {
      if (attribute.word.equals(word)) {
        return Optional.of(attribute);
      }
    }
    return Optional.empty();
  }
}
