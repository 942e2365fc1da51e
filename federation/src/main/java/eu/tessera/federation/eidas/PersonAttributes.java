package eu.tessera.federation.eidas;

import eu.tessera.federation.saml.SamlAttribute;
import eu.tessera.federation.saml.SamlAttribute.Value;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;

/** The attributes of an assertion, by what eIDAS calls them (Attribute Profile 1.4, 2.2 to 2.4). */
record PersonAttributes(List<SamlAttribute> all) {
  private static final String LATIN_SCRIPT = "{" + Eidas.NATURAL + "}LatinScript";

  PersonAttributes {
    all = List.copyOf(all);
  }

  Optional<SamlAttribute> find(String name) {
    return all.stream().filter(a -> a.name().equals(name)).findFirst();
  }

  /** The value in Latin letters, which is the one without a mark (Attribute Profile 1.4, 2.4). */
  Optional<String> latin(String name) {
    return value(name, true);
  }

  /** The value in the original script, where the node gives one beside the other. */
  Optional<String> original(String name) {
    return value(name, false);
  }

  /** The date of birth; empty when it is none of the form YYYY-MM-DD. */
  Optional<LocalDate> born() {
    try {
      return latin(Eidas.DATE_OF_BIRTH).map(LocalDate::parse);
    } catch (DateTimeParseException e) {
      return Optional.empty();
    }
  }

  /** One text, or two of which one is marked as the original script. */
  static boolean readable(SamlAttribute attribute) {
    List<Value> values = attribute.values();
    return !values.isEmpty()
        && values.stream().allMatch(v -> v.plain() && !v.text().isEmpty())
        && values.stream().filter(PersonAttributes::isLatin).count() == 1
        && values.size() <= 2;
  }

  private Optional<String> value(String name, boolean latin) {
    return find(name).stream()
        .flatMap(a -> a.values().stream())
        .filter(v -> isLatin(v) == latin)
        .map(Value::text)
        .findFirst();
  }

  private static boolean isLatin(Value value) {
    String mark = value.marks().getOrDefault(LATIN_SCRIPT, "true");
    return !mark.equals("false") && !mark.equals("0");
  }

  /** Personal, so only their number is printed. */
  @Override
  public String toString() {
    return "PersonAttributes[" + all.size() + "]";
  }
}
