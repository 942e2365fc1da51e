package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.exchange.Finding;
import eu.tessera.ejb.exchange.Finding.Severity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Collects findings. */
final class Report {
  /** A document with a thousand mistakes has one. */
  private static final int MOST = 200;

  private static final int SHOWN = 120;

  private final List<Finding> findings = new ArrayList<>();

  void error(String code, String place, String sentence, String remedy) {
    add(Severity.ERROR, code, place, sentence, remedy);
  }

  void warning(String code, String place, String sentence, String remedy) {
    add(Severity.WARNING, code, place, sentence, remedy);
  }

  void info(String code, String place, String sentence, String remedy) {
    add(Severity.INFO, code, place, sentence, remedy);
  }

  boolean hasErrors() {
    return findings.stream().anyMatch(Finding::error);
  }

  /** Errors first, otherwise in the order in which they were found. */
  List<Finding> findings() {
    return findings.stream().sorted(Comparator.comparing(Finding::severity)).toList();
  }

  /** A text of the document as a sentence may repeat it: in one line, and not too long. */
  static String shown(String text) {
    String line = text.replaceAll("[\\p{Cntrl}\\p{Cf}]", " ");
    return line.length() > SHOWN ? line.substring(0, SHOWN) + "…" : line;
  }

  private void add(Severity severity, String code, String place, String sentence, String remedy) {
    if (findings.size() < MOST) {
      findings.add(new Finding(severity, code, sentence, remedy, place));
    }
  }
}
