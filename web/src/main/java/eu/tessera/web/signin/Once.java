package eu.tessera.web.signin;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.signin.Browser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/**
 * Sees to it that a form which is sent twice, by a double click or after the back button, does once
 * what it asks for: the second one waits for what came of the first and goes where that went. Each
 * form that is shown has a number of its own; it proves nothing.
 */
@ApplicationScoped
public class Once {
  /** The name of the field. */
  public static final String FIELD = "once";

  private static final Duration LIFE = Duration.ofMinutes(30);
  private static final Duration UNDER_WAY = Duration.ofSeconds(30);
  private static final int MOST = 20_000;
  private static final int TRIES = 50;
  private static final long PAUSE_MILLIS = 100;
  private static final String BEGUN = "";
  private static final SecureRandom RANDOM = new SecureRandom();

  /** How many may wait at once, so that nobody holds all threads by forms that are under way. */
  private static final int WAITING = 8;

  private final GridMap<String> forms;
  private final Semaphore waiting = new Semaphore(WAITING);

  /** For the container's proxy. */
  protected Once() {
    forms = null;
  }

  @Inject
  public Once(Grid grid) {
    this.forms = grid.map("forms", MOST);
  }

  /** A number for a form that is about to be shown. */
  public String fresh() {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
  }

  /** A form as one browser has sent it. */
  public final class Form {
    private final String key;

    private Form(String key) {
      this.key = key;
    }

    /**
     * Whether this is the first time; if so, {@link #done} or {@link #undone} has to follow. A form
     * without a number is always the first.
     */
    public boolean first() {
      return key.isEmpty() || forms.create(key, BEGUN, UNDER_WAY);
    }

    /** It has been done, and led there. */
    public void done(String address) {
      if (!key.isEmpty()) {
        forms.put(key, address, LIFE);
      }
    }

    /** Something is wrong with it; it may be sent again. */
    public void undone() {
      if (!key.isEmpty()) {
        forms.take(key);
      }
    }

    /** Where the first one has led; empty where it has not been done by now. */
    public Optional<String> led() {
      if (!waiting.tryAcquire()) {
        return forms.get(key).filter(found -> !found.equals(BEGUN));
      }
      try {
        return awaited();
      } finally {
        waiting.release();
      }
    }

    private Optional<String> awaited() {
      for (int tries = 0; tries < TRIES; tries++) {
        Optional<String> found = forms.get(key);
        if (found.isEmpty() || !found.get().equals(BEGUN)) {
          return found;
        }
        if (!paused()) {
          return Optional.empty();
        }
      }
      return Optional.empty();
    }
  }

  /**
   * @param number of the form, as posted; it may be the secret of a link, and is kept as a digest
   */
  public Form form(Browser browser, String path, String number) {
    boolean ours = number.matches("[A-Za-z0-9_-]{22,64}");
    return new Form(ours ? digest(browser.digest() + " " + path + " " + number) : "");
  }

  private static String digest(String text) {
    try {
      return Base64.getUrlEncoder()
          .withoutPadding()
          .encodeToString(
              MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException("every Java platform has SHA-256", impossible);
    }
  }

  private static boolean paused() {
    try {
      Thread.sleep(PAUSE_MILLIS);
      return true;
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
      return false;
    }
  }
}
