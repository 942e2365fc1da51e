package eu.tessera.ejb.mockup;

import eu.tessera.ejb.mockup.MockupReport.Finding;
import eu.tessera.ejb.mockup.MockupReport.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Gathers the findings of one file. The same sentence is kept once, with its first line and how
 * often it was true, and mistakes are limited in number: a file of a million wrong entries must not
 * fill the log.
 */
final class Findings {
  private static final int MOST = 200;
  private static final int LONGEST = 64;

  private final String file;
  private final Map<Said, Tally> tallies = new LinkedHashMap<>();
  private int leftOut;

  Findings(String file) {
    this.file = file;
  }

  private record Said(Kind kind, String sentence) {}

  private record Tally(int line, int times) {}

  void understood(String sentence) {
    add(Kind.UNDERSTOOD, 0, sentence);
  }

  void ignored(int line, String sentence) {
    add(Kind.IGNORED, line, sentence);
  }

  void mistake(int line, String sentence) {
    add(Kind.MISTAKE, line, sentence);
  }

  List<Finding> list() {
    List<Finding> list = new ArrayList<>();
    tallies.forEach(
        (said, tally) ->
            list.add(new Finding(said.kind(), file, tally.line(), sentence(said, tally))));
    if (leftOut > 0) {
      list.add(new Finding(Kind.MISTAKE, file, 0, leftOut + " more findings are not listed."));
    }
    return list;
  }

  /** A name from a file, fit for a sentence: short and without control characters. */
  static String shown(String name) {
    String clean = name.replaceAll("[\\p{C}\\p{Zl}\\p{Zp}]", "?");
    return clean.length() <= LONGEST ? clean : clean.substring(0, LONGEST) + "…";
  }

  private void add(Kind kind, int line, String sentence) {
    Said said = new Said(kind, sentence);
    if (!tallies.containsKey(said) && tallies.size() >= MOST && kind != Kind.UNDERSTOOD) {
      leftOut++;
      return;
    }
    tallies.merge(said, new Tally(line, 1), (old, one) -> new Tally(old.line(), old.times() + 1));
  }

  private static String sentence(Said said, Tally tally) {
    return said.sentence() + (tally.times() > 1 ? " (" + tally.times() + " times)" : "");
  }
}
