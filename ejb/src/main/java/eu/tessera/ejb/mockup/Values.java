package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import eu.tessera.federation.assurance.Strength;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads the values that several of the files have in common. */
final class Values {
  private Values() {}

  /** An absolute http or https address with a host and without user information or fragment. */
  static Optional<URI> address(String text) {
    return uri(text)
        .filter(
            uri ->
                ("https".equalsIgnoreCase(uri.getScheme())
                        || "http".equalsIgnoreCase(uri.getScheme()))
                    && uri.getHost() != null);
  }

  /** Any absolute URI without user information or fragment, such as that of an app. */
  static Optional<URI> uri(String text) {
    try {
      URI uri = new URI(text);
      return Optional.of(uri)
          .filter(u -> u.isAbsolute() && u.getRawUserInfo() == null && u.getRawFragment() == null);
    } catch (URISyntaxException none) {
      return Optional.empty();
    }
  }

  static URI address(XmlElement owner, String element, String example) throws Unreadable {
    return owner
        .value(element)
        .flatMap(Values::address)
        .orElseThrow(() -> missing(owner, element, example));
  }

  static String text(XmlElement owner, String element, String example) throws Unreadable {
    return owner.value(element).orElseThrow(() -> missing(owner, element, example));
  }

  static String id(XmlElement owner) throws Unreadable {
    return owner
        .attribute("id")
        .orElseThrow(
            () ->
                new Unreadable(
                    owner.line(),
                    "This " + owner.name() + " has no id and was left out: write id=\"…\" in it."));
  }

  /** The strengths by any of their names; unknown ones are left out with a word about it. */
  static Set<Strength> strengths(XmlElement owner, Findings findings) {
    List<String> names = owner.values("strengths", "strength");
    Set<Strength> strengths = EnumSet.noneOf(Strength.class);
    for (String name : names) {
      Strength.named(name)
          .ifPresentOrElse(
              strengths::add,
              () ->
                  findings.mistake(
                      owner.line(),
                      "The strength \"" + shown(name) + "\" is none and was left out."));
    }
    return strengths;
  }

  private static Unreadable missing(XmlElement owner, String element, String example) {
    String who = owner.attribute("id").map(id -> " \"" + shown(id) + "\"").orElse("");
    return new Unreadable(
        owner.line(),
        "The "
            + owner.name()
            + who
            + " has no usable "
            + element
            + " and was left out: write <"
            + element
            + ">"
            + example
            + "</"
            + element
            + ">.");
  }
}
