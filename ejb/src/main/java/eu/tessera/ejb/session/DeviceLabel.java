package eu.tessera.ejb.session;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * A few words about a browser, by which its owner knows it again among the sessions. Made of our
 * own words only: nothing of the header that the browser sent is ever shown.
 */
public final class DeviceLabel {
  /** The order matters: Edge and Opera also say Chrome, Chrome also says Safari. */
  private static final Map<String, String> BROWSERS = new LinkedHashMap<>();

  private static final Map<String, String> SYSTEMS = new LinkedHashMap<>();

  static {
    BROWSERS.put("edg", "Edge");
    BROWSERS.put("opr/", "Opera");
    BROWSERS.put("firefox", "Firefox");
    BROWSERS.put("fxios", "Firefox");
    BROWSERS.put("chrome", "Chrome");
    BROWSERS.put("crios", "Chrome");
    BROWSERS.put("safari", "Safari");
    SYSTEMS.put("android", "Android");
    SYSTEMS.put("iphone", "iPhone");
    SYSTEMS.put("ipad", "iPad");
    SYSTEMS.put("windows", "Windows");
    SYSTEMS.put("cros", "ChromeOS");
    SYSTEMS.put("mac os", "macOS");
    SYSTEMS.put("linux", "Linux");
  }

  private DeviceLabel() {}

  /**
   * @param userAgent the header, or null
   * @return such as {@code Firefox on Linux}
   */
  public static String of(String userAgent) {
    String header = userAgent == null ? "" : userAgent.toLowerCase(Locale.ROOT);
    String text = header.substring(0, Math.min(header.length(), 512));
    return first(BROWSERS, text, "Browser") + " on " + first(SYSTEMS, text, "unknown system");
  }

  private static String first(Map<String, String> words, String text, String otherwise) {
    return words.entrySet().stream()
        .filter(word -> text.contains(word.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(otherwise);
  }
}
