package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Elements;
import java.util.Optional;
import org.w3c.dom.Element;

/** Names of people in messages from outside. */
final class SubjectName {
  /** Longer is no name that we give, and it would be kept while somebody signs in. */
  private static final int LONGEST = 1024;

  private SubjectName() {}

  /** Reads a NameID; empty when it is none that we could have given. */
  static Optional<NameId> of(Element nameId) {
    String format = Elements.attribute(nameId, "Format").orElse(NameId.UNSPECIFIED).strip();
    String value = Elements.text(nameId);
    if (value.length() > LONGEST || format.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return Optional.of(
          new NameId(
              format,
              value,
              Elements.attribute(nameId, "NameQualifier").filter(q -> !q.isEmpty()),
              Elements.attribute(nameId, "SPNameQualifier").filter(q -> !q.isEmpty())));
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }

  /** Reads the NameID of a subject that holds nothing else. */
  static Optional<NameId> only(Element subject) {
    return Elements.children(subject).size() == 1
        ? Elements.child(subject, Elements.SAML, "NameID").flatMap(SubjectName::of)
        : Optional.empty();
  }
}
