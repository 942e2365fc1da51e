package eu.tessera.ejb.exchange;

import eu.tessera.ejb.registry.RelyingParty.Protocol;
import java.util.Optional;

/**
 * Which services to list.
 *
 * @param text part of the id, name, address or entity id, in any case; empty for all
 * @param offset how many to leave out
 * @param limit how many at the most, up to {@link Page#MOST}
 */
public record ServiceQuery(String text, Optional<Protocol> protocol, int offset, int limit) {
  public static ServiceQuery all() {
    return new ServiceQuery("", Optional.empty(), 0, Page.MOST);
  }
}
