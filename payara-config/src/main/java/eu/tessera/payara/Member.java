package eu.tessera.payara;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A node of the data grid, by the address it listens on for the others. */
record Member(String host, int port) {

  /**
   * Reads {@code host:port,host:port}.
   *
   * @throws CannotStart if it is not of that form
   */
  static List<Member> listIn(String text) {
    return Arrays.stream(text.split(",")).map(String::strip).map(Member::in).toList();
  }

  static String list(List<Member> members) {
    return members.stream().map(Member::toString).collect(Collectors.joining(","));
  }

  private static Member in(String text) {
    var colon = text.lastIndexOf(':');
    try {
      var port = Integer.parseInt(text.substring(colon + 1));
      if (colon > 0 && port > 0 && port < 65536) {
        return new Member(text.substring(0, colon), port);
      }
    } catch (NumberFormatException notAPort) {
      // said below, together with the other ways to be wrong
    }
    throw CannotStart.because(
        Setting.CLUSTER,
        "must list the nodes as host:port,host:port, and \"" + text + "\" is not of that form.");
  }

  @Override
  public String toString() {
    return host + ":" + port;
  }
}
