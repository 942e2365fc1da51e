package eu.tessera.federation.saml.idp;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What a service is told of a person who signed in.
 *
 * @param subject by which name
 * @param contextClass how the person signed in: a URI, see {@link AuthnContexts#asserted}
 * @param signedInAt when
 * @param sessionIndex names the session of this service in logout messages; no two services share
 *     one
 * @param sessionEnds when the service should end its session at the latest
 * @param attributes what is told besides; may be empty
 */
public record Grant(
    NameId subject,
    String contextClass,
    Instant signedInAt,
    String sessionIndex,
    Optional<Instant> sessionEnds,
    List<ReleasedAttribute> attributes) {
  public Grant {
    attributes = List.copyOf(attributes);
  }
}
