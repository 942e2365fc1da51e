package eu.tessera.ejb.registry;

import eu.tessera.federation.cas.ServiceUrl;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * All relying parties at one moment, indexed by host and then by path, so that one of ten thousand
 * is found as fast as one of ten. Immutable.
 *
 * <p>The most specific pattern wins: an exact host before a star, a longer domain behind the star
 * before a shorter one, then the longest path, then an exact port before any.
 */
public final class Registry {
  public static final Registry EMPTY = new Builder().build();

  record Entry(UrlPattern pattern, RelyingParty party) {}

  private final Map<String, RelyingParty> byId;
  private final Map<String, SamlService> byEntity;
  private final Map<String, SamlService> samlById;
  private final Map<String, HostIndex> byHost;
  private final Map<String, HostIndex> byDomain;
  private final Map<String, String> claims;
  private final Predicate<String> nearby;
  private final Optional<RelyingParty> undefined;

  private Registry(Builder builder) {
    this.byId = Collections.unmodifiableMap(new LinkedHashMap<>(builder.byId));
    this.byEntity = Map.copyOf(builder.byEntity);
    this.samlById = Map.copyOf(builder.samlById);
    this.byHost = Map.copyOf(builder.byHost);
    this.byDomain = Map.copyOf(builder.byDomain);
    this.claims = Map.copyOf(builder.claims);
    this.nearby = builder.nearby;
    this.undefined = builder.undefined;
  }

  /** Collects relying parties; an address can belong to one of them only. */
  public static final class Builder {
    private final Map<String, RelyingParty> byId = new LinkedHashMap<>();
    private final Map<String, SamlService> byEntity = new HashMap<>();
    private final Map<String, SamlService> samlById = new HashMap<>();
    private final Map<String, HostIndex> byHost = new HashMap<>();
    private final Map<String, HostIndex> byDomain = new HashMap<>();
    private final Map<String, String> claims = new HashMap<>();
    private Predicate<String> nearby = host -> false;
    private Optional<RelyingParty> undefined = Optional.empty();

    /**
     * Adds a relying party, or nothing of it when its id or one of its patterns is taken.
     *
     * @return why it was not added, as a sentence; empty when it was
     */
    public Optional<String> add(RelyingParty party) {
      if (byId.containsKey(party.id())) {
        return Optional.of("The id \"" + party.id() + "\" is taken already.");
      }
      for (UrlPattern pattern : party.urls()) {
        String owner = claims.get(pattern.claim());
        if (owner != null) {
          return Optional.of(
              ("The field \"urls\" holds \"%s\", which belongs to \"%s\" already: write another, or take"
                      + " it away there.")
                  .formatted(pattern, owner));
        }
      }
      byId.put(party.id(), party);
      for (UrlPattern pattern : party.urls()) {
        claims.put(pattern.claim(), party.id());
        (pattern.below() ? byDomain : byHost)
            .computeIfAbsent(pattern.host(), host -> new HostIndex())
            .add(new Entry(pattern, party));
      }
      return Optional.empty();
    }

    /**
     * Adds a SAML service with its metadata, or nothing of it when its id or its entity id is
     * taken.
     *
     * @return why it was not added, as a sentence; empty when it was
     */
    public Optional<String> add(SamlService service) {
      SamlService owner = byEntity.get(service.entityId());
      if (owner != null) {
        return Optional.of(
            "The metadata are of the entity \"%s\", which \"%s\" has already."
                .formatted(DefinitionFields.shown(service.entityId()), owner.party().id()));
      }
      Optional<String> taken = add(service.party());
      if (taken.isEmpty()) {
        byEntity.put(service.entityId(), service);
        samlById.put(service.party().id(), service);
      }
      return taken;
    }

    /**
     * Lets services on some hosts through without a definition of their own.
     *
     * @param hosts which
     * @param party what they all are
     */
    public Builder undefined(Predicate<String> hosts, RelyingParty party) {
      nearby = hosts;
      undefined = Optional.of(party);
      byId.putIfAbsent(party.id(), party);
      return this;
    }

    /** The registry of what was added; the builder is spent. */
    public Registry build() {
      return new Registry(this);
    }
  }

  /** A registry of these; refuses two that claim the same. */
  public static Registry of(Collection<RelyingParty> parties) {
    Builder builder = new Builder();
    for (RelyingParty party : parties) {
      builder
          .add(party)
          .ifPresent(
              sentence -> {
                throw new IllegalArgumentException(party.id() + ": " + sentence);
              });
    }
    return builder.build();
  }

  /** The relying party that the address belongs to. */
  public Optional<RelyingParty> find(ServiceUrl url) {
    return entry(url)
        .map(Entry::party)
        .or(
            () ->
                undefined
                    .filter(party -> nearby.test(url.host()))
                    // a host that has definitions is matched by them alone
                    .filter(party -> candidates(url.host()).isEmpty()));
  }

  /** The SAML service of that entity id, compared byte for byte (SAML Core 8.3.6). */
  public Optional<SamlService> byEntityId(String entityId) {
    return Optional.ofNullable(byEntity.get(entityId));
  }

  /** The SAML service of this id, with its metadata. */
  public Optional<SamlService> saml(String id) {
    return Optional.ofNullable(samlById.get(id));
  }

  /** Who else has an address of the party's, with that address. */
  public Optional<Map.Entry<UrlPattern, String>> claimed(RelyingParty party) {
    return party.urls().stream()
        .filter(url -> !claims.getOrDefault(url.claim(), party.id()).equals(party.id()))
        .findFirst()
        .map(url -> Map.entry(url, claims.get(url.claim())));
  }

  /** All SAML services whose metadata could be read. */
  public Collection<SamlService> saml() {
    return samlById.values();
  }

  /** The relying party of this id. */
  public Optional<RelyingParty> byId(String id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** All of them, in the order in which they were added. */
  public Collection<RelyingParty> all() {
    return byId.values();
  }

  /**
   * Why the address does or does not belong to a relying party, in sentences for integrators.
   *
   * @param told of which services the reader may know; of others no more is said than that they are
   *     another service's
   */
  public List<String> explain(ServiceUrl url, Predicate<RelyingParty> told) {
    return MatchExplanation.of(url, entry(url), candidates(url.host()), told);
  }

  private Optional<Entry> entry(ServiceUrl url) {
    return indexes(url.host()).stream().flatMap(index -> index.find(url).stream()).findFirst();
  }

  private List<Entry> candidates(String host) {
    return indexes(host).stream().flatMap(HostIndex::entries).toList();
  }

  /** The indexes that may hold the host, the most specific first. */
  private List<HostIndex> indexes(String host) {
    List<HostIndex> indexes = new ArrayList<>(2);
    HostIndex exact = byHost.get(host);
    if (exact != null) {
      indexes.add(exact);
    }
    for (int dot = host.indexOf('.'); dot >= 0; dot = host.indexOf('.', dot + 1)) {
      HostIndex domain = byDomain.get(host.substring(dot + 1));
      if (domain != null) {
        indexes.add(domain);
      }
    }
    return indexes;
  }
}
