package eu.tessera.web.account;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.signin.Browser;
import java.io.Serializable;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Keeps what somebody typed while they are sent to confirm that it is them, so that nothing of it
 * is lost; never a secret. What is kept belongs to the browser and to the account that typed it,
 * and only fills in the form again: it is sent by its owner, or not at all.
 */
public final class Drafts {
  /** As long as a sign-in may take. */
  private static final Duration LIFE = Duration.ofMinutes(30);

  private static final int MOST = 20_000;
  private static final int LONGEST_VALUE = 1000;
  private static final SecureRandom RANDOM = new SecureRandom();

  /** Sorted, so that all nodes write it alike. */
  record Draft(String browser, String uid, String path, TreeMap<String, String> fields)
      implements Serializable {}

  private final GridMap<Draft> drafts;

  public Drafts(Grid grid) {
    this.drafts = grid.map("drafts", MOST);
  }

  /**
   * Keeps it; what is too long to have been typed into our forms is left out.
   *
   * @param uid of the account, as the form names it
   * @param path of the form
   * @return the name by which it is found
   */
  String keep(Browser browser, String uid, String path, Map<String, String> fields) {
    byte[] bytes = new byte[16];
    RANDOM.nextBytes(bytes);
    String id = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    TreeMap<String, String> kept = new TreeMap<>(fields);
    kept.values().removeIf(value -> value.length() > LONGEST_VALUE);
    drafts.put(id, new Draft(browser.digest(), uid, path, kept), LIFE);
    return id;
  }

  /** What was typed, where it was in this browser, for this account and into this form. */
  Optional<Map<String, String>> find(String id, Browser browser, String uid, String path) {
    return drafts
        .get(id)
        .filter(d -> d.browser().equals(browser.digest()))
        .filter(d -> d.uid().equals(uid) && d.path().equals(path))
        .map(Draft::fields);
  }
}
