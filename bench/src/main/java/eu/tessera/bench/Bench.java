package eu.tessera.bench;

import eu.tessera.bench.flow.CasCrew;
import eu.tessera.bench.flow.CountryNode;
import eu.tessera.bench.report.Machine;
import eu.tessera.bench.report.Report;
import eu.tessera.bench.server.Installation;
import eu.tessera.bench.server.LoopbackTls;
import eu.tessera.bench.server.Person;
import eu.tessera.bench.server.TesseraServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/** Measures the product and tells what was found. */
public final class Bench {
  private static final int PEOPLE = 20;

  private final Path jar;
  private final Path target;
  private final Report report;

  private Bench(Path jar, Path target, Report report) {
    this.jar = jar;
    this.target = target;
    this.report = report;
  }

  /**
   * Runs all of it, or some parts.
   *
   * @param arguments the product's jar, a folder for the server's data and the outcome, and the
   *     parts with commas between, where not all are wanted
   */
  public static void main(String[] arguments) throws Exception {
    if (arguments.length < 2 || arguments.length > 3) {
      System.err.println("usage: Bench <tessera.jar> <folder> [<parts>]");
      System.exit(2);
    }
    Set<Part> parts = Part.read(arguments.length == 3 ? arguments[2] : "");
    var folder = Path.of(arguments[1]).toAbsolutePath();
    var report = new Report(System.out, Machine.here());
    new Bench(Path.of(arguments[0]).toAbsolutePath(), folder, report).run(parts);
  }

  private void run(Set<Part> parts) throws Exception {
    for (Part part : parts) {
      switch (part) {
        case FLOWS -> flows();
        case SAML -> saml();
        case LOGOUT -> logout();
        case TIMING -> new Timing(this::boot, report).run(fresh());
      }
    }
    report.write(target.resolve("bench.json"));
  }

  private void flows() throws Exception {
    Installation installation = fresh();
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
  }

  private void saml() throws Exception {
    for (String kind : SamlServices.KEYS) {
      report.part("SAML, both sides sign by " + kind);
      Installation installation = fresh().with("TESSERA_SAML_KEY", kind);
      List<Person> people = Person.some(1);
      installation.admit(people);
      installation.register(0, 1);
      try (var server = boot(installation, "saml.log")) {
        new SamlServices(Stage.with(installation, server, report), kind, people).run();
      }
    }
  }

  private void logout() throws Exception {
    report.part("Logout");
    Installation installation = fresh();
    List<Person> people = Person.some(PEOPLE);
    installation.admit(people);
    var tls = LoopbackTls.in(installation.folder());
    installation
        .with("TESSERA_SERVICES_NEAR", "true")
        .with("TESSERA_TRUSTSTORE", tls.pem().toString());
    try (var crew = CasCrew.of(Logouts.SERVICES)) {
      crew.settleIn(installation);
      try (var server = boot(installation, "logout.log")) {
        new Logouts(Stage.with(installation, server, report), people, crew, tls).run();
      }
    }
  }

  private Installation fresh() throws Exception {
    return Installation.fresh(target.resolve("world"));
  }

  private TesseraServer boot(Installation installation, String log) throws Exception {
    return TesseraServer.boot(jar, installation.settings(), installation.log(log));
  }
}
