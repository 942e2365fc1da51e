package eu.tessera.payara;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/**
 * Listens to the log during a deployment, to say at its end in one sentence why it failed: Payara
 * itself only logs it.
 */
final class Complaints extends Handler implements AutoCloseable {
  /** Set by the application to a sentence when it refuses to start. */
  static final String REFUSAL = "tessera.refusal";

  private static final Logger ROOT = Logger.getLogger("");

  private final AtomicReference<Throwable> cause = new AtomicReference<>();
  private final AtomicReference<String> message = new AtomicReference<>();

  private Complaints() {}

  /** Begins to listen. Once the application has refused, its sentence says it all: no traces. */
  static Complaints listening() {
    var complaints = new Complaints();
    for (var handler : ROOT.getHandlers()) {
      handler.setFilter(entry -> refusal().isEmpty());
    }
    ROOT.addHandler(complaints);
    return complaints;
  }

  private static Optional<String> refusal() {
    return Optional.ofNullable(System.getProperty(REFUSAL));
  }

  /** The application's own refusal if it gave one, else the root of what was logged first. */
  RuntimeException failureOf(String archive) {
    if (refusal().isPresent()) {
      return new CannotStart(refusal().get());
    }
    var thrown = cause.get();
    var why = thrown == null ? message.get() : rootOf(thrown).toString();
    return new ApplicationFailed(archive + " did not come up: " + firstLineOf(why));
  }

  @Override
  public void publish(LogRecord entry) {
    if (entry.getLevel().intValue() >= Level.SEVERE.intValue()) {
      message.compareAndSet(null, entry.getMessage());
    }
    if (entry.getThrown() != null && entry.getLevel().intValue() >= Level.WARNING.intValue()) {
      cause.compareAndSet(null, entry.getThrown());
    }
  }

  @Override
  public void flush() {}

  @Override
  public void close() {
    ROOT.removeHandler(this);
  }

  private static Throwable rootOf(Throwable thrown) {
    var root = thrown;
    while (root.getCause() != null) {
      root = root.getCause();
    }
    return root;
  }

  private static String firstLineOf(String text) {
    return text == null ? "the log above says why." : text.lines().findFirst().orElse("");
  }
}
