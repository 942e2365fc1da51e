package eu.tessera.demo.node;

import eu.tessera.demo.country.Country;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** One country's node: its country, its voice, and what has happened to it since the start. */
public final class Node {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss").withZone(ZoneId.systemDefault());

  private final Country country;
  private final NodeProtocol protocol;
  private final Clock clock;
  private final PendingRequests pending;
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicReference<Instant> metadataTaken = new AtomicReference<>();
  private final AtomicReference<String> lastRefusal = new AtomicReference<>();

  Node(Country country, NodeProtocol protocol, Clock clock) {
    this.country = country;
    this.protocol = protocol;
    this.clock = clock;
    this.pending = new PendingRequests(clock);
  }

  public Country country() {
    return country;
  }

  NodeProtocol protocol() {
    return protocol;
  }

  PendingRequests pending() {
    return pending;
  }

  void tookMetadata() {
    metadataTaken.set(clock.instant());
  }

  void answeredOne() {
    answered.incrementAndGet();
    lastRefusal.set(null);
  }

  void refusedOne(String why) {
    lastRefusal.set(why);
  }

  /** How it is, in a few words. */
  public String state() {
    if (lastRefusal.get() != null) {
      return "refused the last request: " + lastRefusal.get();
    }
    if (answered.get() > 0) {
      return "ready, " + answered.get() + (answered.get() == 1 ? " answer" : " answers") + " given";
    }
    var taken = metadataTaken.get();
    return taken == null ? "ready" : "ready, metadata read at " + TIME.format(taken);
  }
}
