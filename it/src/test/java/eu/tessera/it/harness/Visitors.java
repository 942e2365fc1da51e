package eu.tessera.it.harness;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Lets people in, each with a browser profile of their own. */
public final class Visitors {
  private static final AtomicInteger COUNT = new AtomicInteger();

  private final Browser browser;
  private final List<BrowserContext> profiles = new ArrayList<>();

  Visitors(Browser browser) {
    this.browser = browser;
  }

  /** Somebody who reads English and has a wide screen. */
  public Visitor one() {
    return with(options -> options);
  }

  /** Somebody whose browser runs no JavaScript. */
  public Visitor withoutJavaScript() {
    return with(options -> options.setJavaScriptEnabled(false));
  }

  /** Somebody who reads another language, such as {@code fr-BE}. */
  public Visitor reading(String locale) {
    return with(options -> options.setLocale(locale));
  }

  /** Somebody whose browser is set up in another way. */
  public Visitor with(UnaryOperator<Browser.NewContextOptions> change) {
    var options =
        new Browser.NewContextOptions()
            .setIgnoreHTTPSErrors(true)
            .setLocale("en-GB")
            .setExtraHTTPHeaders(Map.of("X-Forwarded-For", freshAddress()))
            .setViewportSize(Visitor.WIDE, Visitor.HEIGHT);
    var profile = browser.newContext(change.apply(options));
    profiles.add(profile);
    return new Visitor(profile);
  }

  /** Nobody else's, so that no visitor is throttled for what another did. */
  private static String freshAddress() {
    int number = COUNT.incrementAndGet();
    return "10.1." + number / 250 + "." + (1 + number % 250);
  }

  void leave() {
    profiles.forEach(BrowserContext::close);
    profiles.clear();
  }
}
