package eu.tessera.federation.cas;

import java.util.List;
import java.util.Optional;

/**
 * All that one service may be told of a person beyond the user id.
 *
 * @param attributes the attributes
 * @param groups the names of groups
 * @param moniker the name that the person typed to sign in, which may be an e-mail address
 */
public record Released(Attributes attributes, List<String> groups, Optional<String> moniker) {
  public static final Released NOTHING = new Released(Attributes.NONE, List.of(), Optional.empty());

  public Released {
    groups = List.copyOf(groups);
  }

  /** Names only: the values are personal. */
  @Override
  public String toString() {
    return "Released[" + attributes + "]";
  }
}
