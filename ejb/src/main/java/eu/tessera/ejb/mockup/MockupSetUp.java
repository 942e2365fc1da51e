package eu.tessera.ejb.mockup;

import java.util.List;

/**
 * All that a folder of the mock-up's files says.
 *
 * @param users in the order of the file, each uid once
 * @param clients of OpenID Connect, SAML and WS-Federation, in this order
 * @param countries eIDAS nodes
 * @param report what was understood, left aside, or wrong
 */
public record MockupSetUp(
    List<MockupUser> users,
    List<MockupClient> clients,
    List<MockupCountry> countries,
    MockupReport report) {
  public MockupSetUp {
    users = List.copyOf(users);
    clients = List.copyOf(clients);
    countries = List.copyOf(countries);
  }

  /** The clients of one protocol. */
  public <C extends MockupClient> List<C> clients(Class<C> protocol) {
    return clients.stream().filter(protocol::isInstance).map(protocol::cast).toList();
  }

  /** Whether anybody could sign in: without users, starting makes no sense. */
  public boolean usable() {
    return !users.isEmpty();
  }

  /** Counts only. */
  @Override
  public String toString() {
    return "MockupSetUp["
        + users.size()
        + " users, "
        + clients.size()
        + " clients, "
        + countries.size()
        + " countries]";
  }
}
