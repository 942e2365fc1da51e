package eu.tessera.web.page;

import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Who reads a page, and where it is.
 *
 * @param locale as {@link Languages#choose} found it
 * @param path of this page with its query, percent-encoded as it came; the language switch leads
 *     there again, so a GET of it must show the same page
 * @param restart where the product's name leads: a new sign-in for the same service; without it to
 *     the start page
 * @param signedInAs the name at the top right, if somebody is signed in
 * @param menu what stands under that name
 * @param leave where the person goes back to the service without signing in, if there is such a way
 * @param hidden fields that every form of the page posts to Tessera along with its own (the flow's
 *     mark against forged and stale posts)
 * @param expiry after how long the page is of no use any more, if it is ever
 */
public record PageContext(
    Locale locale,
    String path,
    Optional<String> restart,
    Optional<String> signedInAs,
    Menu menu,
    Optional<String> leave,
    Map<String, String> hidden,
    Optional<Expiry> expiry) {
  public PageContext {
    Objects.requireNonNull(locale);
    Links.local(path);
    restart.ifPresent(Links::local);
    Objects.requireNonNull(signedInAs);
    Objects.requireNonNull(menu);
    leave.ifPresent(Links::local);
    hidden = Map.copyOf(hidden);
    Objects.requireNonNull(expiry);
  }

  /** A page for nobody in particular. */
  public static PageContext of(Locale locale, String path) {
    return new PageContext(
        locale,
        path,
        Optional.empty(),
        Optional.empty(),
        Menu.NONE,
        Optional.empty(),
        Map.of(),
        Optional.empty());
  }

  /** The same page, from whose top left corner the sign-in begins anew at this path. */
  public PageContext restartingAt(String start) {
    return new PageContext(
        locale, path, Optional.of(start), signedInAs, menu, leave, hidden, expiry);
  }

  /** The same page with a name and a menu at the top right. */
  public PageContext signedInAs(String name, Menu menu) {
    return new PageContext(locale, path, restart, Optional.of(name), menu, leave, hidden, expiry);
  }

  /** The same page, from which a link leads back to the service at this path. */
  public PageContext leavingTo(String way) {
    return new PageContext(
        locale, path, restart, signedInAs, menu, Optional.of(way), hidden, expiry);
  }

  /** The same page whose forms carry these fields. */
  public PageContext carrying(Map<String, String> hidden) {
    return new PageContext(locale, path, restart, signedInAs, menu, leave, hidden, expiry);
  }

  /** The same page, that lives so long. */
  public PageContext expiring(Expiry life) {
    return new PageContext(
        locale, path, restart, signedInAs, menu, leave, hidden, Optional.of(life));
  }

  /**
   * After how long a page is of no use any more. A script says so before, and asks for more time by
   * posting {@code stay} (WCAG 2.2, 2.2.1); without scripts the page that follows begins anew.
   *
   * @param seconds from now
   * @param warning seconds before the end at which it is said; 20 at the least
   * @param action where {@code stay} is posted, as often as wanted
   * @param over where the page goes once it is over
   */
  public record Expiry(long seconds, long warning, String action, String over) {
    public Expiry {
      Links.local(action);
      Links.local(over);
      if (warning < 20 || seconds <= warning) {
        throw new IllegalArgumentException("too short to be noticed");
      }
    }
  }

  /** The entries under the name; only those with a path are shown. */
  public record Menu(
      Optional<String> changePassword,
      Optional<String> account,
      Optional<String> sessions,
      Optional<String> logout) {
    public static final Menu NONE =
        new Menu(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public Menu {
      changePassword.ifPresent(Links::local);
      account.ifPresent(Links::local);
      sessions.ifPresent(Links::local);
      logout.ifPresent(Links::local);
    }

    /** Only a way out. */
    public static Menu logout(String path) {
      return new Menu(Optional.empty(), Optional.empty(), Optional.empty(), Optional.of(path));
    }

    /** The person's sessions, and a way out. */
    public static Menu sessions(String sessions, String logout) {
      return new Menu(
          Optional.empty(), Optional.empty(), Optional.of(sessions), Optional.of(logout));
    }
  }
}
