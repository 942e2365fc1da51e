package eu.tessera.ejb.registry;

import eu.tessera.federation.cas.ServiceUrl;
import java.util.List;

/**
 * Whether a relying party may call others in the name of a person, and be called by them.
 *
 * @param callbacks where its proxy granting tickets may be sent, always by https; none means that
 *     it gets none
 * @param targets the services that it may call besides those that accept every caller
 * @param accepts whether every registered service that has a callback may call it
 */
public record ProxyRights(List<UrlPattern> callbacks, List<UrlPattern> targets, boolean accepts) {
  public static final ProxyRights NONE = new ProxyRights(List.of(), List.of(), false);

  public ProxyRights {
    callbacks = List.copyOf(callbacks);
    targets = List.copyOf(targets);
    if (callbacks.stream().anyMatch(callback -> !callback.scheme().equals("https"))) {
      throw new IllegalArgumentException("a callback is called by https");
    }
  }

  /** Whether a proxy granting ticket may be sent to this address. */
  public boolean allowsCallback(ServiceUrl url) {
    return callbacks.stream().anyMatch(pattern -> pattern.matches(url));
  }

  /** Whether this very address was written down, and not a pattern that takes it among others. */
  public boolean names(ServiceUrl url) {
    return callbacks.stream().anyMatch(pattern -> pattern.exact() && pattern.matches(url));
  }

  /** Whether this service was written down as one that may be called. */
  public boolean namesTarget(ServiceUrl url) {
    return targets.stream().anyMatch(pattern -> pattern.matches(url));
  }
}
