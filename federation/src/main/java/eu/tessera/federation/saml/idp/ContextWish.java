package eu.tessera.federation.saml.idp;

import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.LevelOfAssurance;
import java.util.List;
import java.util.Optional;

/**
 * How surely a person is to be signed in (RequestedAuthnContext, SAML Core 3.3.2.2.1), as {@link
 * AuthnContexts} understands it.
 *
 * @param comparison how the classes are meant
 * @param classes the known ones among those asked for, in their order; empty when nothing is asked
 * @param demand the methods that can meet it
 * @param eidLevel the least level to ask of a country's node, where only that level will do
 */
public record ContextWish(
    Comparison comparison,
    List<AuthnClass> classes,
    Demand demand,
    Optional<LevelOfAssurance> eidLevel) {
  /** Nothing is asked. */
  public static final ContextWish ANYTHING =
      new ContextWish(Comparison.EXACT, List.of(), Demand.ANYTHING, Optional.empty());

  public ContextWish {
    classes = List.copyOf(classes);
  }

  /** How classes are held against what happened. */
  public enum Comparison {
    EXACT,
    MINIMUM,
    BETTER,
    MAXIMUM
  }
}
