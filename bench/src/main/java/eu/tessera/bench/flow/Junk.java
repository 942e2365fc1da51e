package eu.tessera.bench.flow;

import eu.tessera.bench.browser.Browser;
import eu.tessera.bench.browser.Form;
import eu.tessera.bench.browser.Reply;
import eu.tessera.bench.browser.Site;
import eu.tessera.bench.measure.Flow;
import eu.tessera.bench.measure.UnexpectedAnswer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;

/** One request that nobody honest sends. Each must be refused, and cost little. */
public final class Junk implements Flow {
  private static final int BYTES = 100_000;
  private static final String ELSEWHERE = "https://node.example";

  private final String name;
  private final Step step;

  private Junk(String name, Step step) {
    this.name = name;
    this.step = step;
  }

  /** A ticket that was never given. */
  public static Junk ticket(Service service) {
    String unknown = "ST-" + "0123456789abcdefghijklmnopqrstuvwxyz".repeat(2);
    return new Junk("junk: a ticket that was never given", () -> service.refused(unknown));
  }

  /** A service that is not registered. */
  public static Junk service(Site site) {
    String login = new Service("https://stranger.example/", site).login();
    return new Junk(
        "junk: a service that is not registered", () -> refused(new Browser(site).get(login)));
  }

  /** A response of 100 kB that is no XML. */
  public static Junk garbage(Site site) {
    byte[] noise = new byte[BYTES];
    new Random(1).nextBytes(noise);
    return response("junk: SAMLResponse of 100 kB of noise", noise, site);
  }

  /** A response of 100 kB that is nothing but depth. */
  public static Junk depth(Site site) {
    byte[] deep = "<a>".repeat(BYTES / 3).getBytes(StandardCharsets.US_ASCII);
    return response("junk: SAMLResponse of 100 kB, 33,333 deep", deep, site);
  }

  private static Junk response(String name, byte[] content, Site site) {
    Form form = Form.with("SAMLResponse", Base64.getEncoder().encodeToString(content));
    return new Junk(name, () -> refused(new Browser(site).post("/cas/login", form, ELSEWHERE)));
  }

  private static void refused(Reply reply) {
    if (reply.status() < 400 || reply.status() >= 500) {
      throw new UnexpectedAnswer(reply + " instead of a refusal");
    }
    reply.page("error");
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public void once() throws IOException, InterruptedException {
    step.run();
  }

  @FunctionalInterface
  private interface Step {
    void run() throws IOException, InterruptedException;
  }
}
