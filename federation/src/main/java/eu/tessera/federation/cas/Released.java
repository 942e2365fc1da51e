package eu.tessera.federation.cas;

import java.util.List;
import java.util.Optional;

/**
 * All that one service may be told of a person beyond the user id.
 *
 * @param attributes the attributes
 * @param groups the names of groups
 * @param moniker the name that the person typed to sign in, which may be an e-mail address
 * @param factors what else the person signed in with
 */
public record Released(
    Attributes attributes,
    List<String> groups,
    Optional<String> moniker,
    List<AuthenticationFactor> factors) {
  public static final Released NOTHING = new Released(Attributes.NONE, List.of(), Optional.empty());

  public Released {
    groups = List.copyOf(groups);
    factors = List.copyOf(factors);
  }

  /** With nothing to tell of factors. */
  public Released(Attributes attributes, List<String> groups, Optional<String> moniker) {
    this(attributes, groups, moniker, List.of());
  }

  /** The same, with these factors. */
  public Released with(List<AuthenticationFactor> used) {
    return new Released(attributes, groups, moniker, used);
  }

  /** Names only: the values are personal. */
  @Override
  public String toString() {
    return "Released[" + attributes + "]";
  }
}
