package eu.tessera.bench;

import eu.tessera.bench.browser.Site;
import eu.tessera.bench.flow.Service;
import eu.tessera.bench.measure.CpuTime;
import eu.tessera.bench.measure.Figure;
import eu.tessera.bench.measure.Flow;
import eu.tessera.bench.measure.Plan;
import eu.tessera.bench.measure.Rounds;
import eu.tessera.bench.report.Fact;
import eu.tessera.bench.report.Report;
import eu.tessera.bench.server.Installation;
import eu.tessera.bench.server.Startup;
import eu.tessera.bench.server.TesseraServer;
import java.io.IOException;

/** A running server and what is needed to measure it. */
record Stage(Installation installation, TesseraServer server, Site site, Report report) {
  private static final long SETTLING_MILLIS = 2000;
  private static final long REST_MILLIS = 6000;

  static Stage with(Installation installation, TesseraServer server, Report report) {
    var site = Site.at(installation.httpPort(), installation.publicOrigin());
    return new Stage(installation, server, site, report);
  }

  Figure measure(Flow flow, Plan plan) throws IOException, InterruptedException {
    return report.add(new Rounds(server.files()).take(flow, plan));
  }

  Service service(int number) {
    return new Service(Installation.service(number), site);
  }

  /** States how the server started. */
  void tellStart(String circumstances) throws InterruptedException {
    Startup startup = server.startup();
    report.add(new Fact("start to first page" + circumstances, startup.wall(), "s", "target 20"));
    report.add(new Fact("the same, CPU" + circumstances, startup.cpu(), "s", ""));
    tellIdleness("after the start" + circumstances);
    tellMemory("at rest after the start" + circumstances);
  }

  /** States what the server takes while nobody asks anything of it. */
  void tellIdleness(String when) throws InterruptedException {
    Thread.sleep(SETTLING_MILLIS);
    CpuTime before = server.files().read();
    Thread.sleep(REST_MILLIS);
    double taken = server.files().read().since(before).all();
    report.add(
        new Fact("CPU at rest " + when, taken / REST_MILLIS * 1000, "ms in each second", ""));
  }

  /** States how much memory the server holds, and how much of it it needs. */
  void tellMemoryAfterLoad() throws IOException, InterruptedException {
    tellMemory("after all of this");
    report.add(new Fact("live heap after all of this", server.liveHeap(), "MB", ""));
    // the collector gives memory back some time after it has found it free
    Thread.sleep(REST_MILLIS);
    tellMemory("after that and a full collection");
  }

  /** States how much memory the server holds. */
  void tellMemory(String when) {
    double resident = server.files().resident();
    report.add(new Fact("resident memory " + when, resident, "MB", "target 700 at rest"));
  }
}
