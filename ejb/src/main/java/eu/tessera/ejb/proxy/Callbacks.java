package eu.tessera.ejb.proxy;

import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.ProxyCallback;
import eu.tessera.federation.cas.ServiceUrl;

/** Brings proxy granting tickets to services. */
@FunctionalInterface
public interface Callbacks {
  /** Where a callback may lie. */
  enum Reach {
    /** On the public network only. */
    PUBLIC,
    /** Also on a private one: somebody wrote this very address into the definition. */
    ANYWHERE
  }

  /**
   * Whether the service took the ticket, in good time and in the words of the dialect.
   *
   * @param party the id of the service's definition: each has room for some calls at once
   */
  boolean deliver(
      String party, ServiceUrl url, Reach reach, ProxyCallback callback, Dialect spoken);
}
