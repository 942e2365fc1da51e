package eu.tessera.bench.server;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;

/** Finds ports on which nobody listens. */
final class FreePort {
  private static final int LAST = 18499;

  private FreePort() {}

  /** The first free port from {@code first} on. */
  static int from(int first) {
    for (int port = first; port <= LAST; port++) {
      if (isFree(port)) {
        return port;
      }
    }
    throw new IllegalStateException("no port from " + first + " to " + LAST + " is free");
  }

  private static boolean isFree(int port) {
    try (var socket = new ServerSocket()) {
      socket.bind(new InetSocketAddress(port));
      return true;
    } catch (IOException taken) {
      return false;
    }
  }
}
