package eu.tessera.bench.report;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import eu.tessera.bench.measure.Figure;
import eu.tessera.bench.measure.Round;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Gathers what was found, prints it as it comes, and keeps it for a file. */
public final class Report {
  private final PrintStream out;
  private final Machine machine;
  private final List<Figure> figures = new ArrayList<>();
  private final List<Fact> facts = new ArrayList<>();

  public Report(PrintStream out, Machine machine) {
    this.out = out;
    this.machine = machine;
    out.printf(
        Locale.ROOT,
        "%n%s, %d cores, %d MB, Java %s, load %s, %s%n",
        machine.processor(),
        machine.cores(),
        machine.memoryMegabytes(),
        machine.java(),
        machine.load(),
        machine.at());
  }

  /** Begins a part. */
  public void part(String title) {
    out.printf("%n%s%n", title);
  }

  /** States what a flow costs. */
  public Figure add(Figure figure) {
    figures.add(figure);
    out.printf(
        Locale.ROOT,
        "  %-66s %8.2f ms CPU  (%.2f to %.2f in %d rounds of %d; compiling %.2f)%n",
        figure.name(),
        figure.median(),
        figure.least(),
        figure.most(),
        figure.rounds().size(),
        figure.flows(),
        figure.compiling());
    out.printf(
        "      warm-up %d flows, %s: %s%n",
        figure.warmUpFlows(), figure.settled() ? "settled" : "not settled", course(figure));
    return figure;
  }

  /** States a number. */
  public void add(Fact fact) {
    facts.add(fact);
    out.printf(
        Locale.ROOT,
        "  %-66s %8.2f %s%s%n",
        fact.name(),
        fact.value(),
        fact.unit(),
        fact.note().isEmpty() ? "" : "  (" + fact.note() + ")");
  }

  /** Writes all of it. */
  public void write(Path file) throws IOException {
    var all = new LinkedHashMap<String, Object>();
    var on = new LinkedHashMap<String, Object>();
    on.put("at", machine.at().toString());
    on.put("processor", machine.processor());
    on.put("cores", machine.cores());
    on.put("memoryMegabytes", machine.memoryMegabytes());
    on.put("java", machine.java());
    on.put("load", machine.load());
    all.put("machine", on);
    all.put("figures", figures.stream().map(Report::figure).toList());
    all.put("facts", facts);
    new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT).writeValue(file.toFile(), all);
  }

  private static String course(Figure figure) {
    return figure.warmUp().stream()
        .map(round -> String.format(Locale.ROOT, "%.2f", round.cpu()))
        .collect(Collectors.joining(" "));
  }

  private static Map<String, Object> figure(Figure figure) {
    var fields = new LinkedHashMap<String, Object>();
    fields.put("name", figure.name());
    fields.put("cpuMillis", figure.median());
    fields.put("least", figure.least());
    fields.put("most", figure.most());
    fields.put("settled", figure.settled());
    fields.put("flowsInRound", figure.flows());
    fields.put("rounds", figure.rounds().stream().map(Report::round).toList());
    fields.put("warmUp", figure.warmUp().stream().map(Report::round).toList());
    return fields;
  }

  private static Map<String, Double> round(Round round) {
    return Map.of(
        "cpuMillis", round.cpu(), "compilingMillis", round.compiling(), "wallMillis", round.wall());
  }
}
