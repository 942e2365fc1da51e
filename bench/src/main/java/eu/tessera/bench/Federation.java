package eu.tessera.bench;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.browser.Upload;
import eu.tessera.bench.flow.FederationFile;
import eu.tessera.bench.flow.Insider;
import eu.tessera.bench.flow.PasswordSignIn;
import eu.tessera.bench.flow.SingleSignOn;
import eu.tessera.bench.measure.CpuTime;
import eu.tessera.bench.measure.UnexpectedAnswer;
import eu.tessera.bench.report.Fact;
import eu.tessera.bench.server.Person;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;

/** A federation's file is uploaded in the console while people sign on. */
final class Federation {
  private static final int ENTITIES = 10_000;
  private static final String PATH = "/cas/console/federations";
  private static final String TERMS = "{ \"assurance\": \"LOW\", \"attributes\": [\"uid\"] }";
  private static final Pattern IN_USE = Pattern.compile("In use</dt>\\s*<dd[^>]*>(?:<[^>]*>)*(\\d+)");
  private static final int VISITS_BEFORE = 400;
  private static final int PAUSE_MILLIS = 20;

  private final Stage stage;
  private final Person operator;
  private final SingleSignOn visit;

  /**
   * @param operator with that role in the console
   * @param people some of whom sign in
   */
  Federation(Stage stage, Person operator, List<Person> people)
      throws IOException, InterruptedException {
    this.stage = stage;
    this.operator = operator;
    Browser browser = new PasswordSignIn(stage.site(), stage.service(0), people).signedIn();
    this.visit = new SingleSignOn("meanwhile", () -> browser, () -> stage.service(0));
  }

  void run() throws Exception {
    byte[] file = FederationFile.of(ENTITIES, new Browser(stage.site()).get("/cas/saml/metadata").body());
    fact("federation's file of 10000 entities", file.length / 1048576.0, "MB", "");
    Waits before = visits(VISITS_BEFORE);
    double live = stage.server().liveHeap();
    ExecutorService console = Executors.newSingleThreadExecutor();
    try {
      CpuTime begun = stage.server().files().read();
      long begin = System.nanoTime();
      Future<?> upload = console.submit(() -> upload(file));
      Waits meanwhile = visitsUntil(upload);
      double wall = (System.nanoTime() - begin) / 1e9;
      double cpu = stage.server().files().read().since(begun).all() / 1e3;
      tell(wall, cpu, before, meanwhile);
    } finally {
      console.shutdownNow();
    }
    fact("the same, live heap that stays", stage.server().liveHeap() - live, "MB", "");
  }

  private void tell(double wall, double cpu, Waits before, Waits meanwhile) {
    String visitors = meanwhile.many() + " single sign-ons meanwhile included";
    fact("the same, read, checked and in use", wall, "s", "target 60");
    fact("the same, CPU", cpu, "s", visitors);
    fact("the same, resident memory at the most", stage.server().files().most(), "MB", "of the process");
    fact("single sign-on before it, middle", before.middle(), "ms", before.tail());
    fact("single sign-on meanwhile, middle", meanwhile.middle(), "ms", meanwhile.tail());
  }

  private Void upload(byte[] file) throws IOException, InterruptedException {
    var browser = new Browser(stage.site());
    Reply page = Insider.at(browser, operator, PATH);
    Upload form =
        new Upload()
            .field("proof", page.field("proof"))
            .field("name", "bench")
            .field("terms", TERMS)
            .field("do", "add")
            .file("file", file);
    Reply added = browser.follow(browser.post(PATH, form));
    while (Integer.parseInt(browser.get(added.to()).found(IN_USE)) < ENTITIES) {
      Thread.sleep(500);
    }
    return null;
  }

  private Waits visits(int many) throws IOException, InterruptedException {
    var waits = new Waits();
    for (int i = 0; i < many; i++) {
      waits.add(visited());
    }
    return waits;
  }

  private Waits visitsUntil(Future<?> over)
      throws IOException, InterruptedException, ExecutionException {
    var waits = new Waits();
    while (!over.isDone()) {
      waits.add(visited());
    }
    over.get();
    return waits;
  }

  private long visited() throws IOException, InterruptedException {
    Thread.sleep(PAUSE_MILLIS);
    long begin = System.nanoTime();
    visit.once();
    return System.nanoTime() - begin;
  }

  private void fact(String name, double value, String unit, String note) {
    stage.report().add(new Fact(name, value, unit, note));
  }

  /** How long people waited, in nanoseconds. */
  private static final class Waits {
    private final List<Long> nanos = new ArrayList<>();

    void add(long wait) {
      nanos.add(wait);
    }

    int many() {
      return nanos.size();
    }

    double middle() {
      return at(0.5);
    }

    String tail() {
      return String.format(
          Locale.ROOT, "99th of a hundred %.1f, longest %.1f", at(0.99), at(1));
    }

    private double at(double share) {
      if (nanos.isEmpty()) {
        throw new UnexpectedAnswer("nobody signed on");
      }
      List<Long> sorted = nanos.stream().sorted().toList();
      return sorted.get((int) Math.min(sorted.size() - 1, share * sorted.size())) / 1e6;
    }
  }
}
