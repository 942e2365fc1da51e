package eu.tessera.ejb.mockup;

import static eu.tessera.ejb.mockup.Findings.shown;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Goes through entries of a file, so that a mistake in one costs only that one. */
final class Entries {
  private Entries() {}

  /** Makes something of one entry. */
  interface Maker<T> {
    T make(XmlElement entry) throws Unreadable;
  }

  /**
   * What the entries are, by id; entries without an id, or with one that is taken, are left out.
   */
  static <T> List<T> read(List<XmlElement> entries, Maker<T> maker, Findings findings) {
    Map<String, T> read = new LinkedHashMap<>();
    for (XmlElement entry : entries) {
      try {
        String id = Values.id(entry);
        if (read.putIfAbsent(id, maker.make(entry)) != null) {
          findings.mistake(
              entry.line(),
              "The id \"" + shown(id) + "\" is there twice: the second was left out.");
        }
      } catch (Unreadable wrong) {
        findings.mistake(wrong.line(), wrong.getMessage());
      }
    }
    return List.copyOf(read.values());
  }

  /** Names the children of an entry that nobody reads. */
  static void remarkUnknown(XmlElement entry, Set<String> known, Findings findings) {
    for (XmlElement child : entry.children()) {
      if (!known.contains(child.name())) {
        findings.ignored(
            child.line(),
            "The element \""
                + shown(child.name())
                + "\" of a "
                + entry.name()
                + " is not read and was left out.");
      }
    }
  }
}
