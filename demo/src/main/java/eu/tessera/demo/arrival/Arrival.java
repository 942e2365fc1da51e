package eu.tessera.demo.arrival;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Who came, as one answer of Tessera says it.
 *
 * @param user the user id, the only thing that every answer has
 * @param fields everything else, by the names of the answer, in its order
 */
public record Arrival(String user, Map<String, List<String>> fields) implements Serializable {
  public Arrival {
    if (user == null || user.isBlank()) {
      throw new IllegalArgumentException("an answer without a user says nothing");
    }
    var copy = new LinkedHashMap<String, List<String>>();
    fields.forEach((name, values) -> copy.put(name, new ArrayList<>(values)));
    fields = copy;
  }

  /** First and last name where the answer has them; empty when it has neither. */
  public Optional<String> name() {
    String full =
        (first("firstName").or(() -> first("givenName")).orElse("")
                + " "
                + first("lastName").or(() -> first("familyName")).orElse(""))
            .strip();
    return full.isEmpty() ? Optional.empty() : Optional.of(full);
  }

  /** The methods that were used, strongest first. */
  public List<String> strengths() {
    var strengths = values("strengths");
    return strengths.isEmpty() ? values("authenticationMethod") : strengths;
  }

  /** BASIC, MEDIUM or HIGH: how surely this sign-in was made. */
  public Optional<String> authenticationLevel() {
    return first("authenticationLevel");
  }

  /** 0 to 40: how surely Tessera knows who the account's owner is. */
  public Optional<String> assuranceLevel() {
    return first("assuranceLevel");
  }

  /**
   * Whether the person was signed in already. EU Login says {@code sso}; the standard says the
   * opposite, {@code isFromNewLogin} (CAS 3, 2.5.4).
   */
  public Optional<Boolean> singleSignOn() {
    return first("sso")
        .map(Boolean::parseBoolean)
        .or(() -> first("isFromNewLogin").map(fresh -> !Boolean.parseBoolean(fresh)));
  }

  /** The first value of a field, whatever the case of its name. */
  public Optional<String> first(String field) {
    return values(field).stream().filter(v -> !v.isBlank()).findFirst();
  }

  private List<String> values(String field) {
    var anyCase = new TreeMap<String, List<String>>(String.CASE_INSENSITIVE_ORDER);
    anyCase.putAll(fields);
    return anyCase.getOrDefault(field, List.of());
  }

  /** Names nobody. */
  @Override
  public String toString() {
    return "Arrival[" + fields.size() + " fields]";
  }
}
