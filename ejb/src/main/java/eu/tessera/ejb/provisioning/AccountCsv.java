package eu.tessera.ejb.provisioning;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Reads accounts of staff from comma-separated values (RFC 4180, UTF-8) whose first line names the
 * columns, in any order:
 *
 * <pre>
 * uid,email,first_name,last_name,language,assurance,domain,department,groups,active
 * staff02,ana@ec.example,Ana,García,es,TOP,eu.europa.ec,DIGIT.B.1,INTERNAL EDITORS,true
 * </pre>
 *
 * The first four must be there; else the language is en, the assurance TOP, the domain
 * eu.europa.ec, there is no department and no group, and the account is active. Groups are
 * separated by spaces. A line that is wrong changes nothing and is told with its number; the others
 * live on.
 */
public final class AccountCsv {
  /** So many lines of one file. */
  public static final int MOST = 100_000;

  /** So many sentences; who has more wrong lines mends these first. */
  static final int MOST_SENTENCES = 1000;

  private static final int LONGEST_FIELD = 4000;
  private static final List<String> NEEDED = List.of("uid", "email", "first_name", "last_name");
  private static final List<String> KNOWN =
      List.of(
          "uid",
          "email",
          "first_name",
          "last_name",
          "language",
          "assurance",
          "domain",
          "department",
          "groups",
          "active");

  private final Provisioning provisioning;

  public AccountCsv(Provisioning provisioning) {
    this.provisioning = provisioning;
  }

  /**
   * What came of a file.
   *
   * @param counts of lines by what came of them
   * @param refused a sentence for each line that was set aside, with its number
   * @param dry whether nothing was changed
   */
  public record Report(Map<Outcome, Integer> counts, List<String> refused, boolean dry) {
    public Report {
      counts = Map.copyOf(counts);
      refused = List.copyOf(refused);
    }
  }

  /**
   * Reads a file line by line; it is never held whole.
   *
   * @param dry whether to look only
   * @param by who brings it, for the auditor
   */
  public Report read(InputStream file, boolean dry, String by) throws IOException {
    Map<Outcome, Integer> counts = new EnumMap<>(Outcome.class);
    List<String> refused = new ArrayList<>();
    long lines = 0;
    try (CsvReader<NamedCsvRecord> reader =
        CsvReader.builder()
            .skipEmptyLines(true)
            .ignoreDifferentFieldCount(true)
            .detectBomHeader(true)
            .maxBufferSize(64 * 1024)
            .ofNamedCsvRecord(file, StandardCharsets.UTF_8)) {
      for (NamedCsvRecord line : reader) {
        if (++lines > MOST) {
          refused.add("The file has more than " + MOST + " lines; the rest was not read.");
          break;
        }
        if (lines == 1) {
          checkHeader(line.getHeader());
        }
        take(line, dry, by, counts, refused);
        if (refused.size() >= MOST_SENTENCES) {
          refused.add("There are too many wrong lines; the rest was not read.");
          break;
        }
      }
    } catch (CsvParseException malformed) {
      refused.add(
          "The file is no comma-separated text after "
              + lines
              + " lines: quotes are closed, and no field is longer than 64,000 characters.");
    } catch (IllegalArgumentException header) {
      refused.add(header.getMessage());
    }
    return new Report(counts, refused, dry);
  }

  private static void checkHeader(List<String> header) {
    List<String> unknown = header.stream().filter(name -> !KNOWN.contains(name)).toList();
    List<String> missing = NEEDED.stream().filter(name -> !header.contains(name)).toList();
    boolean twice = Set.copyOf(header).size() < header.size();
    if (!unknown.isEmpty() || !missing.isEmpty() || twice) {
      throw new IllegalArgumentException(
          "The first line names the columns, each once: "
              + String.join(",", KNOWN)
              + ", of which the first four must be there.");
    }
  }

  private void take(
      NamedCsvRecord line,
      boolean dry,
      String by,
      Map<Outcome, Integer> counts,
      List<String> refused) {
    String where = "Line " + line.getStartingLineNumber() + ": ";
    try {
      int fields = line.getHeader().size();
      if (line.getFieldCount() != fields) {
        throw new IllegalArgumentException("it has not " + fields + " fields as the first line");
      }
      ManagedAccount wanted = account(line);
      Outcome outcome = dry ? provisioning.look(wanted) : provisioning.bring(wanted, by);
      counts.merge(outcome, 1, Integer::sum);
      if (outcome == Outcome.EMAIL_TAKEN) {
        refused.add(where + "another account has this e-mail address.");
      } else if (outcome == Outcome.HOLDS_ROLE) {
        refused.add(
            where + "this person has a role in the console, so the e-mail address stays as it is.");
      } else if (outcome == Outcome.UID_TAKEN) {
        refused.add(where + "this uid belongs, or belonged, to an account that is not staff's.");
      }
    } catch (IllegalArgumentException wrong) {
      refused.add(where + wrong.getMessage() + ".");
    }
  }

  private static ManagedAccount account(NamedCsvRecord line) {
    return new ManagedAccount(
        needed(line, "uid"),
        EmailAddress.of(needed(line, "email"))
            .orElseThrow(() -> new IllegalArgumentException("this is not an e-mail address")),
        new PersonName(needed(line, "first_name"), needed(line, "last_name")),
        field(line, "language").orElse("en"),
        field(line, "assurance")
            .map(
                text ->
                    AssuranceLevel.of(text)
                        .orElseThrow(
                            () ->
                                new IllegalArgumentException(
                                    "an assurance is LOW, MEDIUM, HIGH or TOP")))
            .orElse(AssuranceLevel.TOP),
        field(line, "domain").orElse("eu.europa.ec"),
        field(line, "department"),
        field(line, "groups")
            .map(text -> Arrays.stream(text.split(" +")).collect(Collectors.toSet()))
            .orElse(Set.of()),
        active(field(line, "active").orElse("true")));
  }

  private static boolean active(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    throw new IllegalArgumentException("active is true or false");
  }

  private static String needed(NamedCsvRecord line, String name) {
    return field(line, name).orElseThrow(() -> new IllegalArgumentException("there is no " + name));
  }

  private static Optional<String> field(NamedCsvRecord line, String name) {
    return line.findField(name)
        .map(String::strip)
        .filter(text -> !text.isEmpty())
        .map(
            text -> {
              if (text.length() > LONGEST_FIELD) {
                throw new IllegalArgumentException("the " + name + " is too long");
              }
              return text;
            });
  }
}
