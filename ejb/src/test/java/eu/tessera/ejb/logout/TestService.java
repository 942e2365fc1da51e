package eu.tessera.ejb.logout;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

/** A service on this machine that takes logout messages, and misbehaves on request. */
public final class TestService implements AutoCloseable {
  /** What it does with a message. */
  public enum Manner {
    POLITE,
    /** Takes the connection and says nothing. */
    DEAD,
    FAILING,
    /** Sends the caller on, to itself. */
    REDIRECTING,
    /** Answers well, and does not stop. */
    ENDLESS,
    /** Drips its headers, a byte at a time. */
    DRIPPING,
    /** Answers a connection's first message and closes it without a word on the second. */
    STALE,
    /** Closes every connection without a word. */
    RUDE
  }

  private final ServerSocket door;
  private final List<Socket> open = new CopyOnWriteArrayList<>();
  private final List<String> requests = new CopyOnWriteArrayList<>();
  private final List<String> messages = new CopyOnWriteArrayList<>();
  private final AtomicInteger connections = new AtomicInteger();
  private final AtomicInteger busy = new AtomicInteger();
  private final AtomicInteger busiest = new AtomicInteger();
  private volatile Manner manner;

  public TestService(Manner manner) throws IOException {
    this.manner = manner;
    this.door = new ServerSocket(0, 200, InetAddress.getByName("127.0.0.1"));
    start(this::welcome);
  }

  void becomes(Manner other) {
    manner = other;
  }

  public String url() {
    return "http://127.0.0.1:" + door.getLocalPort() + "/app/";
  }

  /** The lines with which the requests began. */
  List<String> requests() {
    return requests;
  }

  /** What was posted as {@code logoutRequest}. */
  public List<String> messages() {
    return messages;
  }

  int connections() {
    return connections.get();
  }

  /** How many requests were there at once at the most. */
  int busiest() {
    return busiest.get();
  }

  private void welcome() {
    try {
      while (true) {
        Socket socket = door.accept();
        open.add(socket);
        connections.incrementAndGet();
        start(() -> serve(socket));
      }
    } catch (IOException closed) {
      // the test is over
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      InputStream in = new BufferedInputStream(socket.getInputStream());
      for (int i = 0; read(in); i++) {
        busiest.accumulateAndGet(busy.incrementAndGet(), Math::max);
        try {
          if (manner == Manner.RUDE || manner == Manner.STALE && i > 0) {
            return;
          }
          answer(socket.getOutputStream());
        } finally {
          busy.decrementAndGet();
        }
      }
    } catch (IOException | InterruptedException gone) {
      // the caller has hung up, or the test is over
    }
  }

  private void answer(OutputStream out) throws IOException, InterruptedException {
    switch (manner) {
      case DEAD -> Thread.sleep(60_000);
      case FAILING -> say(out, "HTTP/1.1 500 Oh\r\nContent-Length: 0\r\n\r\n");
      case REDIRECTING ->
          say(out, "HTTP/1.1 302 Go\r\nLocation: /other\r\nContent-Length: 0\r\n\r\n");
      case DRIPPING -> {
        say(out, "HTTP/1.1 200 OK\r\nX: ");
        while (true) {
          say(out, "x");
          Thread.sleep(100);
        }
      }
      case ENDLESS -> {
        say(out, "HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        byte[] much = new byte[8192];
        while (true) {
          out.write(much);
        }
      }
      default -> say(out, "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
    }
  }

  private boolean read(InputStream in) throws IOException {
    String head = line(in);
    if (head.isEmpty()) {
      return false;
    }
    int length = 0;
    for (String line = line(in); !line.isEmpty(); line = line(in)) {
      if (line.toLowerCase(Locale.ROOT).startsWith("content-length:")) {
        length = Integer.parseInt(line.substring(15).strip());
      }
    }
    String body = new String(in.readNBytes(length), StandardCharsets.US_ASCII);
    requests.add(head);
    messages.add(
        URLDecoder.decode(body.replaceFirst("^logoutRequest=", ""), StandardCharsets.UTF_8));
    return true;
  }

  private static String line(InputStream in) throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int c = in.read(); c >= 0 && c != '\n'; c = in.read()) {
      line.write(c);
    }
    return line.toString(StandardCharsets.US_ASCII).strip();
  }

  private static void say(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.US_ASCII));
    out.flush();
  }

  private static void start(Runnable work) {
    Thread thread = new Thread(work, "test-service");
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() throws IOException {
    door.close();
    for (Socket socket : open) {
      socket.close();
    }
  }
}
