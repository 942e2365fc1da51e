package eu.tessera.payara;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * What must hold on this machine before the boot, checked up front because the server says it late
 * and in many words.
 */
final class Surroundings {
  private static final int DATABASE_PATIENCE_MILLIS = 5000;
  private static final int POSTGRESQL_PORT = 5432;
  private static final Pattern POSTGRESQL_HOSTS = Pattern.compile("jdbc:postgresql://([^/?]+).*");

  private Surroundings() {}

  /**
   * @throws CannotStart if something else listens on this port
   */
  static void portIsFree(Setting setting, int port) {
    if (!isFree(new InetSocketAddress(port))) {
      throw CannotStart.because(
          setting,
          "is " + port + ", and another program listens there: stop it or write another port.");
    }
  }

  /**
   * The member that this node is: the first whose address is this machine's and whose port is free,
   * so that all nodes can be given the same list, two of them on one machine as well.
   *
   * @throws CannotStart if there is none
   */
  static Member self(Settings settings) {
    return settings.cluster().stream()
        .filter(Surroundings::isHere)
        .findFirst()
        .orElseThrow(
            () ->
                CannotStart.because(
                    Setting.CLUSTER,
                    "is "
                        + Member.list(settings.cluster())
                        + ", and none of these is a free port of this machine:"
                        + " add this node's own host:port."));
  }

  /**
   * @throws CannotStart if none of the PostgreSQL hosts in the address takes a connection
   */
  static void databaseAnswers(Database database) {
    var hosts = POSTGRESQL_HOSTS.matcher(database.url());
    if (hosts.matches()
        && Arrays.stream(hosts.group(1).split(",")).noneMatch(Surroundings::answers)) {
      throw CannotStart.because(
          Setting.DB_URL,
          "leads to "
              + hosts.group(1)
              + ", where no database answers: start it or correct the address.");
    }
  }

  private static boolean answers(String hostAndPort) {
    var colon = hostAndPort.lastIndexOf(':');
    var hasPort = hostAndPort.indexOf(']') < colon;
    try (var socket = new Socket()) {
      var host = hasPort ? hostAndPort.substring(0, colon) : hostAndPort;
      var port = hasPort ? Integer.parseInt(hostAndPort.substring(colon + 1)) : POSTGRESQL_PORT;
      socket.connect(new InetSocketAddress(host, port), DATABASE_PATIENCE_MILLIS);
      return true;
    } catch (IOException | IllegalArgumentException silent) {
      return false;
    }
  }

  private static boolean isHere(Member member) {
    try {
      var address = InetAddress.getByName(member.host());
      return NetworkInterface.getByInetAddress(address) != null
          && isFree(new InetSocketAddress(address, member.port()));
    } catch (IOException unknown) {
      return false;
    }
  }

  private static boolean isFree(InetSocketAddress address) {
    try (var socket = new ServerSocket()) {
      socket.setReuseAddress(true);
      socket.bind(address);
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
