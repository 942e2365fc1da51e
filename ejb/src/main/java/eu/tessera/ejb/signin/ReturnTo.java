package eu.tessera.ejb.signin;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.ServiceUrl;
import java.io.Serializable;
import java.util.Optional;

/** Where the browser goes once it is known who sits there. */
public sealed interface ReturnTo extends Serializable {

  /**
   * To a service by CAS, with a ticket.
   *
   * @param party the id of the definition that the address matched
   * @param name the service's name as people know it
   * @param url the address as the service sent it
   * @param ticketName the parameter that carries the ticket
   * @param commitment what must be opened at validation, where a login transaction was begun
   */
  record CasService(
      String party, String name, ServiceUrl url, String ticketName, Fingerprint commitment)
      implements ReturnTo {}

  /**
   * To a service by SAML, with an assertion.
   *
   * @param party the id of the service's definition
   * @param name the service's name as people know it
   * @param ask what it asks, and where the answer goes
   */
  record SamlService(String party, String name, Ask ask) implements ReturnTo {}

  /**
   * To a page of ours.
   *
   * @param path below the base address, starting with a slash
   */
  record OwnPage(String path) implements ReturnTo {
    public OwnPage {
      if (!path.startsWith("/") || path.startsWith("//")) {
        throw new IllegalArgumentException("not a path of ours");
      }
    }
  }

  /** The id of the service that gets to know who came; empty for pages of ours. */
  default Optional<String> relyingParty() {
    return match(
        new Cases<>() {
          @Override
          public Optional<String> casService(CasService service) {
            return Optional.of(service.party());
          }

          @Override
          public Optional<String> samlService(SamlService service) {
            return Optional.of(service.party());
          }

          @Override
          public Optional<String> ownPage(OwnPage page) {
            return Optional.empty();
          }
        });
  }

  /** The name of that service; empty for pages of ours. */
  default Optional<String> serviceName() {
    return match(
        new Cases<>() {
          @Override
          public Optional<String> casService(CasService service) {
            return Optional.of(service.name());
          }

          @Override
          public Optional<String> samlService(SamlService service) {
            return Optional.of(service.name());
          }

          @Override
          public Optional<String> ownPage(OwnPage page) {
            return Optional.empty();
          }
        });
  }

  /** Handles each kind. */
  default <R> R match(Cases<R> cases) {
    if (this instanceof CasService service) {
      return cases.casService(service);
    }
    if (this instanceof SamlService service) {
      return cases.samlService(service);
    }
    return cases.ownPage((OwnPage) this);
  }

  /**
   * One answer for each kind.
   *
   * @param <R> the answer
   */
  interface Cases<R> {
    R casService(CasService service);

    R samlService(SamlService service);

    R ownPage(OwnPage page);
  }
}
