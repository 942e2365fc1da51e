package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** Gathers what a user's entry has beyond the known fields, and says what was left aside. */
final class FurtherAttributes {
  /** Fit to be the name of an attribute in an answer. */
  private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_.-]{0,63}");

  private static final int MOST = 100;

  private final XmlElement user;
  private final Findings findings;
  private final SortedMap<String, List<String>> kept = new TreeMap<>();

  FurtherAttributes(XmlElement user, Findings findings) {
    this.user = user;
    this.findings = findings;
  }

  SortedMap<String, List<String>> read() {
    for (XmlElement element : user.children()) {
      if (element.namespace().equals(user.namespace())) {
        sort(element);
      } else {
        say(element, "belongs to another namespace and was left out.");
      }
    }
    return kept;
  }

  private void sort(XmlElement element) {
    switch (UserElements.fateOf(element)) {
      case FIELD -> {
        // read elsewhere
      }
      case KEPT -> keep(element);
      case FURTHER -> {
        say(element, "is not known and was kept as a further attribute.");
        keep(element);
      }
      case BOOKKEEPING -> say(element, "is the mock-up's own book-keeping and was left out.");
      case RULE -> say(element, "is a rule that Tessera does not take from a file.");
      case SECRET -> say(element, "is not known and sounds like a secret: it was left out.");
      case STRUCTURE -> say(element, "is not known and was left out with all that is in it.");
    }
  }

  private void keep(XmlElement element) {
    if (!NAME.matcher(element.name()).matches() || kept.size() >= MOST) {
      say(element, "is one too many, or no name for an attribute, and was left out.");
    } else if (!element.text().isEmpty()) {
      kept.computeIfAbsent(element.name(), name -> new ArrayList<>()).add(element.text());
    }
  }

  private void say(XmlElement element, String what) {
    findings.ignored(element.line(), "The element \"" + shown(element.name()) + "\" " + what);
  }
}
