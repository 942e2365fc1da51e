package eu.tessera.ejb.registry;

import eu.tessera.federation.cas.Attribute;
import eu.tessera.federation.cas.AuthenticationFactor;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The attributes that a relying party may be told.
 *
 * @param all whether every one, but those that are told only where they are named
 * @param names these
 */
public record AttributeNames(boolean all, Set<String> names) {
  /** The names that are not attributes of a person in EU Login's list, and are released alike. */
  static final String GROUPS = "groups";

  static final String MONIKER = "moniker";

  /** How the person signed in: EU Login's dialect always says so, the standard has no place. */
  static final String LEVEL = "authenticationLevel";

  static final String STRENGTHS = "strengths";

  /** What somebody signed in with outside Tessera: a country's number of a person, for one. */
  private static final Set<String> ONLY_NAMED =
      Stream.of(AuthenticationFactor.Kind.values())
          .map(AuthenticationFactor.Kind::word)
          .collect(Collectors.toUnmodifiableSet());

  /**
   * What a country's node stated, where the session came by an eID. A star does not mean them: an
   * identifier of a country and a date of birth are told only where somebody has listed them.
   */
  public static final String EID_IDENTIFIER = "eidIdentifier";

  public static final String EID_FIRST_NAME = "eidFirstName";
  public static final String EID_LAST_NAME = "eidLastName";
  public static final String EID_DATE_OF_BIRTH = "eidDateOfBirth";
  public static final String EID_COUNTRY = "eidCountry";
  public static final String EID_LEVEL = "eidLevel";

  /** They have a place in SAML; CAS has none for them. */
  static final List<String> OF_EID =
      List.of(
          EID_IDENTIFIER, EID_FIRST_NAME, EID_LAST_NAME, EID_DATE_OF_BIRTH, EID_COUNTRY, EID_LEVEL);

  public static final AttributeNames ALL = new AttributeNames(true, Set.of());
  public static final AttributeNames NONE = new AttributeNames(false, Set.of());

  public AttributeNames {
    names = Set.copyOf(names);
  }

  /** Whether the attribute of this name may be told. */
  public boolean include(String name) {
    return names.contains(name) || all && !ONLY_NAMED.contains(name) && !OF_EID.contains(name);
  }

  /** Whether there is an attribute of this name, and it may be told. */
  public boolean gives(String name) {
    return include(name) && known().contains(name);
  }

  /** Every name that a definition may list, in order. */
  public static List<String> known() {
    return Stream.of(
            Stream.of(Attribute.values()).map(Attribute::word),
            Stream.of(GROUPS, MONIKER, LEVEL, STRENGTHS),
            Stream.of(AuthenticationFactor.Kind.values()).map(AuthenticationFactor.Kind::word),
            OF_EID.stream())
        .flatMap(names -> names)
        .toList();
  }

  /** As a definition lists them. */
  List<String> listed() {
    return Stream.concat(all ? Stream.of("*") : Stream.empty(), new TreeSet<>(names).stream())
        .toList();
  }
}
