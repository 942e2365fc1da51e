package eu.tessera.ejb.proxy;

import eu.tessera.federation.cas.ServiceUrl;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.Socket;
import java.time.Duration;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One request over TLS to addresses that were found before. The JDK's own clients look names up
 * themselves and cannot be told where to connect. Closing it, from whatever thread, ends the
 * exchange at once.
 */
final class TlsConnection implements AutoCloseable {
  /** An address that does not answer must leave time for the next. */
  private static final int MOST_ADDRESSES = 2;

  private final SSLSocketFactory tls;
  private final ServiceUrl url;
  private final Duration whole;
  private Socket socket;
  private boolean closed;

  TlsConnection(SSLSocketFactory tls, ServiceUrl url, Duration whole) {
    this.tls = tls;
    this.url = url;
    this.whole = whole;
  }

  /** The name or address as the JDK takes it: without the brackets of IPv6. */
  static String plain(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** Asks, and reads the head of the answer; its body can be read until this is closed. */
  HttpAnswer exchange(List<InetAddress> addresses, byte[] request) throws IOException {
    SSLSocket secured = secured(connected(addresses));
    secured.startHandshake(); // nothing secret is sent before the peer is known
    secured.getOutputStream().write(request);
    secured.getOutputStream().flush();
    return HttpAnswer.read(new BufferedInputStream(secured.getInputStream()));
  }

  private Socket connected(List<InetAddress> addresses) throws IOException {
    IOException failure = null;
    int share = (int) whole.toMillis() / Math.min(addresses.size(), MOST_ADDRESSES);
    for (InetAddress address : addresses.subList(0, Math.min(addresses.size(), MOST_ADDRESSES))) {
      Socket next = opened();
      try {
        next.connect(new InetSocketAddress(address, url.port()), share);
        return next;
      } catch (IOException refused) {
        next.close();
        failure = refused;
      }
    }
    throw failure;
  }

  private synchronized Socket opened() throws IOException {
    if (closed) {
      throw new IOException("given up");
    }
    socket = new Socket(Proxy.NO_PROXY);
    socket.setSoTimeout((int) whole.toMillis());
    return socket;
  }

  private SSLSocket secured(Socket plain) throws IOException {
    String host = plain(url.host());
    SSLSocket secured = (SSLSocket) tls.createSocket(plain, host, url.port(), true);
    SSLParameters parameters = secured.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS"); // the certificate is for the name
    if (!host.contains(":") && !host.matches("[0-9.]+")) {
      parameters.setServerNames(List.of(new SNIHostName(host)));
    }
    secured.setSSLParameters(parameters);
    return secured;
  }

  @Override
  public synchronized void close() {
    closed = true;
    try {
      if (socket != null) {
        socket.close();
      }
    } catch (IOException unimportant) {
      // it is over either way
    }
  }
}
