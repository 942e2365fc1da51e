package eu.tessera.web.page;

import java.util.Set;

/**
 * The sections and values of one's own data that have words in the bundles ({@code data.section.…},
 * {@code data.field.…}). What another room adds is shown under its own name until it has some.
 */
final class OwnDataWords {
  static final Set<String> SECTIONS =
      Set.of(
          "account",
          "methods",
          "eids",
          "sessions",
          "visits",
          "browsers",
          "deletion",
          "links",
          "letters",
          "names",
          "activity");

  /** What a link of a letter is for, named in the bundles as {@code data.link.…}. */
  static final Set<String> LINKS = Set.of("RESET", "EMAIL_CHANGE", "DELETION_CANCEL", "NOT_ME");

  static final Set<String> FIELDS =
      Set.of(
          "uid",
          "kind",
          "status",
          "firstName",
          "lastName",
          "originalName",
          "email",
          "language",
          "assurance",
          "domain",
          "employeeType",
          "department",
          "groups",
          "roles",
          "created",
          "method",
          "methods",
          "since",
          "country",
          "identifier",
          "born",
          "level",
          "device",
          "seen",
          "ends",
          "service",
          "at",
          "remembered",
          "due",
          "met",
          "link",
          "letter",
          "name",
          "event",
          "source",
          "reason",
          "by",
          "outcome");

  private OwnDataWords() {}
}
