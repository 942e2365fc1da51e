package eu.tessera.bench;

import eu.tessera.bench.flow.CountryNode;
import eu.tessera.bench.report.Machine;
import eu.tessera.bench.report.Report;
import eu.tessera.bench.server.Installation;
import eu.tessera.bench.server.Person;
import eu.tessera.bench.server.TesseraServer;
import java.nio.file.Path;
import java.util.List;

/** Measures the product and tells what was found. */
public final class Bench {
  private static final int PEOPLE = 20;

  private final Path jar;
  private final Path target;

  private Bench(Path jar, Path target) {
    this.jar = jar;
    this.target = target;
  }

  /**
   * Runs all of it.
   *
   * @param arguments the product's jar, and a folder for the server's data and the outcome
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length != 2) {
      System.err.println("usage: Bench <tessera.jar> <folder>");
      System.exit(2);
    }
    var folder = Path.of(arguments[1]).toAbsolutePath();
    new Bench(Path.of(arguments[0]).toAbsolutePath(), folder).run();
  }

  private void run() throws Exception {
    var report = new Report(System.out, Machine.here());
    var installation = Installation.fresh(target.resolve("world"));
    List<Person> people = Person.some(PEOPLE);
    installation.admit(people);
    installation.register(0, 1);
    var node = CountryNode.settledIn(installation);
    report.part("First boot");
    try (var server = boot(installation, "first.log")) {
      new FirstBoot(Stage.with(installation, server, report), people, node).run();
    }
    report.part("Second boot, after " + SecondBoot.CROWD + " sessions were put into the database");
    double stored = SecondBoot.fill(installation);
    try (var server = boot(installation, "second.log")) {
      new SecondBoot(Stage.with(installation, server, report), stored).run();
    }
    report.write(target.resolve("bench.json"));
  }

  private TesseraServer boot(Installation installation, String log) throws Exception {
    return TesseraServer.boot(jar, installation.settings(), installation.log(log));
  }
}
