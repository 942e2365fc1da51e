package eu.tessera.ejb.registry;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import eu.tessera.federation.cas.Dialect;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A service that lets Tessera sign its people in: what its definition says.
 *
 * @param id the name of its definition's file
 * @param name for people
 * @param protocol what it speaks
 * @param urls where its people may be sent back to; empty for SAML, whose metadata says it
 * @param metadata for SAML, a file beside the definition or an https address
 * @param saml for SAML, what was agreed besides the metadata
 * @param owner who answers for it
 * @param contacts mailto: or https: addresses
 * @param dialect what {@code /serviceValidate} speaks to it
 * @param assurance the least assurance level where a request names none
 * @param level the least authentication level where a request names none
 * @param methods the methods that it takes, those of others among them; never empty
 * @param strengths the strengths that it takes; empty means any
 * @param attributes what it may be told of a person
 * @param transactions whether a sign-in for it must begin with a login transaction
 * @param proxy whether it may call others, and be called by them
 * @param logout whether it is told when a session ends
 * @param languages those that it speaks; empty means any
 */
public record RelyingParty(
    String id,
    String name,
    Protocol protocol,
    List<UrlPattern> urls,
    Optional<String> metadata,
    SamlTerms saml,
    Optional<String> owner,
    List<String> contacts,
    Dialect dialect,
    AssuranceLevel assurance,
    AuthenticationLevel level,
    Set<Method> methods,
    Set<Strength> strengths,
    AttributeNames attributes,
    Transactions transactions,
    ProxyRights proxy,
    boolean logout,
    List<Locale> languages) {

  /** What a relying party speaks. */
  public enum Protocol {
    CAS,
    SAML
  }

  public RelyingParty {
    urls = List.copyOf(urls);
    contacts = List.copyOf(contacts);
    methods = Set.copyOf(methods);
    strengths = Set.copyOf(strengths);
    languages = List.copyOf(languages);
    if (name.isBlank() || methods.isEmpty()) {
      throw new IllegalArgumentException("a relying party has a name and takes a method");
    }
    if (protocol == Protocol.CAS ? urls.isEmpty() : metadata.isEmpty()) {
      throw new IllegalArgumentException("CAS needs urls, SAML needs metadata");
    }
  }

  /** Where its metadata are fetched; empty when they lie beside the definition. */
  public Optional<String> metadataAddress() {
    return metadata.filter(m -> m.startsWith("https://"));
  }

  /** What it asks of the act of signing in, where a request asks for no more. */
  public Demand demand() {
    return new Demand(level, strengths, methods);
  }

  /**
   * What is asked of a sign-in when a request names a level or strengths of its own: its level goes
   * before the default, and of the strengths only those count that both take.
   *
   * @return empty when no strength is taken by both, so that nobody could ever sign in
   */
  public Optional<Demand> demand(Optional<AuthenticationLevel> asked, Set<Strength> taken) {
    Set<Strength> common = EnumSet.noneOf(Strength.class);
    common.addAll(strengths.isEmpty() ? taken : strengths);
    if (!taken.isEmpty()) {
      common.retainAll(taken);
    }
    // an empty set would mean any
    boolean nothing = common.isEmpty() && !(strengths.isEmpty() && taken.isEmpty());
    return nothing
        ? Optional.empty()
        : Optional.of(new Demand(asked.orElse(level), common, methods));
  }

  /** The sign-ins of others that it offers: eID and social networks. */
  public Set<Method> thirdParty() {
    Set<Method> others = EnumSet.noneOf(Method.class);
    methods.stream().filter(Method::thirdParty).forEach(others::add);
    return others;
  }
}
