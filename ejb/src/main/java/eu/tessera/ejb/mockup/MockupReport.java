package eu.tessera.ejb.mockup;

import java.util.List;
import java.util.stream.Collectors;

/**
 * What reading the files has shown, file by file.
 *
 * @param findings in the order in which they were met
 */
public record MockupReport(List<Finding> findings) {
  public MockupReport {
    findings = List.copyOf(findings);
  }

  /** What a finding means for whoever wrote the file. */
  public enum Kind {
    /** It was read and counts. */
    UNDERSTOOD,
    /** It was left aside; nothing has to be done. */
    IGNORED,
    /** It was left aside and should be put right. */
    MISTAKE
  }

  /**
   * One thing to tell.
   *
   * @param file its name, without the folder
   * @param line counted from 1; 0 when the whole file is meant
   * @param sentence what it is, and for a mistake what to write; never a secret
   */
  public record Finding(Kind kind, String file, int line, String sentence) {
    @Override
    public String toString() {
      return file + (line > 0 ? ", line " + line : "") + ": " + sentence;
    }
  }

  public List<Finding> understood() {
    return of(Kind.UNDERSTOOD);
  }

  public List<Finding> ignored() {
    return of(Kind.IGNORED);
  }

  public List<Finding> mistakes() {
    return of(Kind.MISTAKE);
  }

  /** All findings, one on a line, for the log of the start. */
  public String text() {
    return findings.stream()
        .map(finding -> finding.kind() + " " + finding)
        .collect(Collectors.joining("\n"));
  }

  private List<Finding> of(Kind kind) {
    return findings.stream().filter(finding -> finding.kind() == kind).toList();
  }
}
