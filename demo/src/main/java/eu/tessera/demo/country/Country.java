package eu.tessera.demo.country;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * A country with a node.
 *
 * @param code the eIDAS code, such as BE; XA and XB are the test countries
 * @param names its name by language; English is always there
 * @param own what it calls itself
 * @param language the language of {@code own} and {@code welcome}
 * @param welcome a greeting in that language
 * @param people who can sign in there
 */
public record Country(
    String code,
    Map<String, String> names,
    String own,
    String language,
    String welcome,
    List<Person> people) {
  private static final Pattern CODE = Pattern.compile("[A-Z]{2}");

  public Country {
    if (!CODE.matcher(code).matches() || !names.containsKey("en") || people.isEmpty()) {
      throw new IllegalArgumentException("a country has a code, an English name, and people");
    }
    names = Map.copyOf(names);
    people = List.copyOf(people);
    for (Person person : people) {
      if (!person.identifier().origin().equals(code)) {
        throw new IllegalArgumentException("somebody in " + code + " comes from elsewhere");
      }
    }
  }

  /** Its English name. */
  public String name() {
    return names.get("en");
  }

  /** Whether it exists for trying things only. */
  public boolean test() {
    return code.startsWith("X");
  }

  /** Whether its node can be told to misbehave. */
  public boolean mayMisbehave() {
    return "XB".equals(code);
  }

  /** The person at this place of the list; the first for a place that does not exist. */
  public Person person(String place) {
    for (int i = 0; i < people.size(); i++) {
      if (String.valueOf(i).equals(place)) {
        return people.get(i);
      }
    }
    return people.get(0);
  }
}
