package eu.tessera.ejb.registry;

import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.AuthenticationFactor;
import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.GroupFilter;
import eu.tessera.federation.cas.Released;
import eu.tessera.federation.cas.Validation;
import eu.tessera.federation.cas.ValidationRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a relying party may be told of a person, in every protocol: what its definition lists, as
 * far as it asks for it. The user id is told always; it is not among these.
 */
public final class ReleasePolicy {
  private ReleasePolicy() {}

  /**
   * The part of {@code all} that {@code party} may be told.
   *
   * @param all everything that is known of the person
   * @param details whether the party asks for attributes at all
   * @param groups the groups that it asks for
   */
  public static Released release(
      RelyingParty party, Released all, boolean details, GroupFilter groups) {
    AttributeNames names = party.attributes();
    Attributes attributes = details ? all.attributes().only(names::include) : Attributes.NONE;
    List<String> told = names.include(AttributeNames.GROUPS) ? groups.of(all.groups()) : List.of();
    // the name typed is often an e-mail address, so it is an attribute like others
    Optional<String> moniker =
        all.moniker().filter(m -> details && names.include(AttributeNames.MONIKER));
    List<AuthenticationFactor> factors =
        details
            ? all.factors().stream().filter(f -> names.include(f.kind().word())).toList()
            : List.of();
    return new Released(attributes, told, moniker, factors);
  }

  /**
   * The same for a ticket's validation. In the standard's dialect, how the person signed in stands
   * among the attributes: without that a generic client could not tell a password from a token.
   *
   * @param spoken the dialect of the answer
   */
  public static Released release(
      RelyingParty party,
      Released all,
      ValidationRequest request,
      Dialect spoken,
      Validation.SignIn signIn) {
    Released some = release(party, all, request.wantsDetails(spoken), request.groups(spoken));
    return spoken == Dialect.CAS ? withSignIn(party, some, signIn) : some;
  }

  /**
   * The same for an assertion of SAML 2.0, which has room for what the standard of CAS has room
   * for, and for what a country's node stated.
   *
   * @param stated by a node in this very session, under the names of {@link AttributeNames}
   */
  public static Released release(
      RelyingParty party, Released all, Map<String, String> stated, Validation.SignIn signIn) {
    Attributes attributes = all.attributes();
    for (Map.Entry<String, String> one : stated.entrySet()) {
      attributes = attributes.with(one.getKey(), List.of(one.getValue()));
    }
    Released more = new Released(attributes, all.groups(), all.moniker());
    return withSignIn(party, release(party, more, true, GroupFilter.ALL), signIn);
  }

  private static Released withSignIn(RelyingParty party, Released some, Validation.SignIn signIn) {
    Attributes attributes = some.attributes();
    if (party.attributes().include(AttributeNames.LEVEL)) {
      attributes = attributes.with(AttributeNames.LEVEL, List.of(signIn.level().name()));
    }
    if (party.attributes().include(AttributeNames.STRENGTHS)) {
      attributes =
          attributes.with(
              AttributeNames.STRENGTHS, signIn.strengths().stream().map(Strength::name).toList());
    }
    return new Released(attributes, some.groups(), some.moniker(), some.factors());
  }
}
