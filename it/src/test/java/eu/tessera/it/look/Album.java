package eu.tessera.it.look;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.Tessera;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * All pages in one language, as they came over HTTP: the catalogue of what a citizen can see. Each
 * is met where it belongs, on a walk that a person takes.
 */
final class Album {
  private static final AtomicInteger GUESTS = new AtomicInteger();

  private final Tessera tessera;
  private final String language;
  private final List<Seen> pages = new ArrayList<>();

  private Album(Tessera tessera, String language) {
    this.tessera = tessera;
    this.language = language;
  }

  /** Walks through all of them. */
  static Album filled(Tessera tessera, String language) throws Exception {
    var album = new Album(tessera, language);
    new SigningIn(album).walk();
    new WithEid(album).walk();
    new Troubles(album).walk();
    new Registering(album).walk();
    new MyAccount(album).walk();
    return album;
  }

  List<Seen> pages() {
    return List.copyOf(pages);
  }

  Tessera tessera() {
    return tessera;
  }

  String language() {
    return language;
  }

  /** Somebody who has not been here, from a network of their own. */
  Guest guest() {
    int number = GUESTS.incrementAndGet();
    var caller = new Caller(tessera.client()).reading(language);
    return new Guest(tessera, caller.from("10.7." + number / 250 + "." + (1 + number % 250)));
  }

  /** Keeps a page, which must be that step. */
  Answer keep(String name, String step, Answer page, Guest guest) throws Exception {
    assertThat(page.step()).as(name + " is " + page.body()).isEqualTo(step);
    assertThat(pages).extracting(Seen::name).doesNotContain(name);
    Map<String, byte[]> pictures = new HashMap<>();
    for (var path : page.all("<img[^>]* src=\"([^\"]*/captcha/[^\"]*)\"")) {
      var address = page.address().resolve(path).toString();
      pictures.put(address, guest.caller().bytes(address));
    }
    pages.add(Seen.of(name, page, pictures));
    return page;
  }
}
