package eu.tessera.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.grid.Grid;
import eu.tessera.ejb.grid.GridMap;
import eu.tessera.ejb.grid.Throttle;
import eu.tessera.ejb.signin.Browser;
import java.io.Serializable;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class DraftsTest {
  private static final Browser OWN = Browser.holding("own");
  private static final String PATH = "/userdata/changePersonalDetails.cgi";
  private final Drafts drafts = new Drafts(new OneMap());
  private final String id = drafts.keep(OWN, "n00abcde", PATH, Map.of("firstname", "Ελένη"));

  @Test
  void what_was_typed_is_found_again() {
    assertThat(drafts.find(id, OWN, "n00abcde", PATH)).contains(Map.of("firstname", "Ελένη"));
  }

  @Test
  void another_browser_another_account_and_another_form_find_nothing() {
    assertThat(drafts.find(id, Browser.holding("other"), "n00abcde", PATH)).isEmpty();
    assertThat(drafts.find(id, OWN, "n00other", PATH)).isEmpty();
    assertThat(drafts.find(id, OWN, "n00abcde", "/userdata/changeEmail.cgi")).isEmpty();
    assertThat(drafts.find("nothing", OWN, "n00abcde", PATH)).isEmpty();
  }

  @Test
  void what_nobody_types_into_our_forms_is_not_kept() {
    String tooLong = drafts.keep(OWN, "n00abcde", PATH, Map.of("firstname", "x".repeat(1001)));
    assertThat(drafts.find(tooLong, OWN, "n00abcde", PATH)).contains(Map.of());
  }

  /** Just enough of a grid. */
  private static final class OneMap implements Grid {
    @Override
    public <V extends Serializable> GridMap<V> map(String name, int most) {
      Map<String, V> kept = new HashMap<>();
      return new GridMap<>() {
        @Override
        public boolean create(String key, V value, Duration life) {
          return kept.putIfAbsent(key, value) == null;
        }

        @Override
        public void put(String key, V value, Duration life) {
          kept.put(key, value);
        }

        @Override
        public Optional<V> get(String key) {
          return Optional.ofNullable(kept.get(key));
        }

        @Override
        public Optional<V> take(String key) {
          return Optional.ofNullable(kept.remove(key));
        }

        @Override
        public boolean replace(String key, V seen, V next, Duration life) {
          return kept.replace(key, seen, next);
        }
      };
    }

    @Override
    public Throttle throttle() {
      throw new UnsupportedOperationException();
    }
  }
}
