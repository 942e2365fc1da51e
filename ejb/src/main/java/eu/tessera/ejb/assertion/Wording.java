package eu.tessera.ejb.assertion;

import eu.tessera.ejb.registry.AttributeMapping;
import eu.tessera.ejb.registry.AttributeMapping.Format;
import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.federation.cas.Attribute;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.saml.idp.ReleasedAttribute;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What attributes are called in assertions: by the service's own mapping, else by the seven names
 * that EU Login's services know, and by eIDAS' own where a service may have those. What is told is
 * what the definition lists: metadata often ask for attributes that nobody has thought about.
 */
final class Wording {
  private static final String GROUPS = "groups";
  private static final String MONIKER = "moniker";
  private static final String EIDAS = "http://eidas.europa.eu/attributes/naturalperson/";

  private static final List<AttributeMapping> USUAL =
      List.of(
          basic(Attribute.UID.word(), "user"),
          basic(Attribute.EMAIL.word(), "email"),
          basic(Attribute.DOMAIN.word(), "domain"),
          basic(Attribute.FIRST_NAME.word(), "firstName"),
          basic(Attribute.LAST_NAME.word(), "lastName"),
          basic(GROUPS, "groups"),
          basic(Attribute.DOMAIN_USERNAME.word(), "domainUsername"),
          // eIDAS Attribute Profile 1.4, 2.2
          eidas(AttributeNames.EID_IDENTIFIER, "PersonIdentifier", "PersonIdentifier"),
          eidas(AttributeNames.EID_LAST_NAME, "CurrentFamilyName", "FamilyName"),
          eidas(AttributeNames.EID_FIRST_NAME, "CurrentGivenName", "FirstName"),
          eidas(AttributeNames.EID_DATE_OF_BIRTH, "DateOfBirth", "DateOfBirth"),
          basic(AttributeNames.EID_COUNTRY, AttributeNames.EID_COUNTRY),
          basic(AttributeNames.EID_LEVEL, AttributeNames.EID_LEVEL));

  private Wording() {}

  /**
   * The attributes of an assertion.
   *
   * @param mapping of the service; empty for the usual names
   * @param released what the service may be told
   */
  static List<ReleasedAttribute> of(List<AttributeMapping> mapping, Released released) {
    return (mapping.isEmpty() ? USUAL : mapping)
        .stream().flatMap(m -> told(m, values(m.source(), released))).toList();
  }

  private static Stream<ReleasedAttribute> told(AttributeMapping mapping, List<String> values) {
    return values.isEmpty()
        ? Stream.empty()
        : Stream.of(
            new ReleasedAttribute(
                mapping.name(),
                mapping.nameFormat().uri(),
                mapping.friendlyName().orElse(""),
                values));
  }

  private static List<String> values(String source, Released released) {
    if (source.equals(GROUPS)) {
      return released.groups();
    }
    if (source.equals(MONIKER)) {
      return released.moniker().stream().toList();
    }
    Optional<Attribute> known = Attribute.named(source);
    return known.isPresent()
        ? Stream.ofNullable(released.attributes().details().get(known.get())).toList()
        : released.attributes().more().getOrDefault(source, List.of());
  }

  private static AttributeMapping basic(String source, String name) {
    return new AttributeMapping(source, name, Format.BASIC, Optional.of(name));
  }

  private static AttributeMapping eidas(String source, String name, String friendly) {
    return new AttributeMapping(source, EIDAS + name, Format.URI, Optional.of(friendly));
  }
}
