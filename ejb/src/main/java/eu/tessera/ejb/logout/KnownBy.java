package eu.tessera.ejb.logout;

import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.cas.TicketId;
import java.io.Serializable;

/** By what a service knows the session that it opened for somebody. */
public sealed interface KnownBy extends Serializable {

  /**
   * By the ticket that it validated (CAS 3.0.3, 2.3.3).
   *
   * @param url that the ticket was issued for
   */
  record Ticket(ServiceUrl url, TicketId ticket) implements KnownBy {}

  /**
   * By the name that it was told in an assertion, and that assertion's session index (SAML Core
   * 3.7.1). Texts that a name does not have are empty.
   *
   * @param entityId of the service
   * @param format of the name
   * @param value the name itself
   * @param nameQualifier whose name it is
   * @param spNameQualifier for whom
   * @param sessionIndex of this service alone
   */
  record Subject(
      String entityId,
      String format,
      String value,
      String nameQualifier,
      String spNameQualifier,
      String sessionIndex)
      implements KnownBy {
    /** Names a person. */
    @Override
    public String toString() {
      return "Subject[" + entityId + ", ****]";
    }
  }
}
