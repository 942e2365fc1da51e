package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.Checked;
import eu.tessera.ejb.exchange.Proposal;
import eu.tessera.ejb.exchange.ServiceExchange;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.ejb.registry.AttributeNames;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.web.console.ServiceForm.Kind;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.ConsoleView.Said;
import eu.tessera.web.page.Entry;
import eu.tessera.web.page.ExchangeView;
import eu.tessera.web.page.ExchangeView.Verdict;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Registers a service, or another version of one: looks at it as often as wanted, keeps it as a
 * draft, or asks for a second person's yes. What was typed comes back with what is wrong with it.
 */
@WebServlet("/console/register")
@MultipartConfig(
    maxFileSize = RegisterServlet.LARGEST,
    maxRequestSize = 3 * RegisterServlet.LARGEST,
    fileSizeThreshold = (int) (3 * RegisterServlet.LARGEST))
public class RegisterServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  /** Bytes of one file or field: metadata of a megabyte, and a little for their frame. */
  static final long LARGEST = MetadataDocument.LARGEST + 4096L;

  @Inject private transient ServiceExchange exchange;

  public RegisterServlet() {
    super(Menu.REGISTER);
  }

  @Override
  Typed typed(HttpServletRequest request) throws IOException, ServletException {
    return Typed.parts(request);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    Optional<Opened> from = opened(visitor, request);
    Kind kind =
        asked(request, "kind").isEmpty()
            ? from.map(f -> ServiceForm.kindOf(f.definition())).orElse(Kind.CAS)
            : Kind.named(asked(request, "kind"));
    Map<String, String> fields = new HashMap<>();
    fields.putAll(
        from.map(f -> ServiceForm.fields(kind, f.service(), f.definition()))
            .orElseGet(() -> ServiceForm.fresh(kind)));
    from.flatMap(Opened::metadata).ifPresent(xml -> fields.put("xml", xml));
    if (from.isPresent()) {
      fields.put("fixed", "on");
    }
    return Optional.of(form(frame, kind, fields, Optional.empty()));
  }

  /** What the form opens with. */
  private record Opened(String service, String definition, Optional<String> metadata) {}

  private Optional<Opened> opened(Visitor visitor, HttpServletRequest request) {
    Optional<Submission> version =
        Ids.read(asked(request, "from")).flatMap(id -> exchange.submission(visitor.actor(), id));
    if (version.isPresent()) {
      return version.map(RegisterServlet::opened);
    }
    String service = asked(request, "service");
    Optional<Submission> live =
        exchange.history(visitor.actor(), service).stream()
            .filter(v -> v.state() == Submission.State.LIVE)
            .findFirst();
    return live.map(RegisterServlet::opened)
        .or(
            () ->
                exchange
                    .service(visitor.actor(), service)
                    .flatMap(
                        e -> e.definition().map(d -> new Opened(e.id(), d, Optional.empty()))));
  }

  private static Opened opened(Submission version) {
    return new Opened(
        version.content().service(),
        version.content().definition(),
        version
            .content()
            .metadata()
            .filter(document -> !fetched(version.content().definition()))
            .map(document -> new String(document.bytes(), StandardCharsets.UTF_8)));
  }

  /** What is fetched is fetched anew and need not be pasted. */
  private static boolean fetched(String definition) {
    Map<String, String> fields = ServiceForm.fields(Kind.SAML, "", definition);
    return !fields.get("address").isEmpty() || !fields.get("mdq").isEmpty();
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    Kind kind = Kind.named(typed.text("kind"));
    Typed whole =
        typed
            .file("file", MetadataDocument.LARGEST)
            .map(f -> typed.with("xml", new String(f, StandardCharsets.UTF_8)))
            .orElse(typed);
    Optional<byte[]> xml =
        typed
            .file("file", MetadataDocument.LARGEST)
            .or(() -> whole.some("xml").map(text -> text.getBytes(StandardCharsets.UTF_8)));
    if (xml.filter(bytes -> bytes.length > MetadataDocument.LARGEST).isPresent()) {
      return again(frame, kind, whole, "The metadata are larger than a megabyte.");
    }
    Proposal proposal =
        new Proposal(
            typed.text("id"),
            ServiceForm.definition(kind, typed),
            kind == Kind.CAS ? Optional.empty() : xml.map(MetadataDocument::of));
    return switch (typed.text("do")) {
      case "submit" ->
          kept(exchange.submit(visitor.actor(), proposal), Done.SUBMITTED, frame, whole);
      case "save" -> kept(exchange.save(visitor.actor(), proposal), Done.SAVED, frame, whole);
      default -> checked(exchange.check(visitor.actor(), proposal), frame, whole);
    };
  }

  private Outcome checked(Answer<Checked> answer, Frame frame, Typed typed) {
    Kind kind = Kind.named(typed.text("kind"));
    return answer
        .value()
        .<Outcome>map(
            c -> new Outcome.Shows(form(frame, kind, typed.fields(), Optional.of(Verdicts.of(c)))))
        .orElseGet(() -> again(frame, kind, typed, answer.refusal().orElseThrow().sentence()));
  }

  private Outcome kept(Answer<Submission> answer, Done done, Frame frame, Typed typed) {
    Kind kind = Kind.named(typed.text("kind"));
    if (answer.value().isPresent()) {
      return new Outcome.Goes("/console/submissions/" + answer.value().get().id(), done);
    }
    Answer.Refused<Submission> refused = answer.refusal().orElseThrow();
    return refused.why() == Answer.Why.HAS_ERRORS
        ? new Outcome.Shows(
            form(
                frame,
                kind,
                typed.fields(),
                Optional.of(Verdicts.of(refused.findings(), Optional.empty()))))
        : again(frame, kind, typed, refused.sentence());
  }

  private Outcome again(Frame frame, Kind kind, Typed typed, String sentence) {
    return new Outcome.Shows(
        form(frame.saying(new Said(true, sentence)), kind, typed.fields(), Optional.empty()));
  }

  private static ConsoleView form(
      Frame frame, Kind kind, Map<String, String> fields, Optional<Verdict> verdict) {
    boolean another = fields.containsKey("fixed");
    String service =
        another ? "&service=" + URLEncoder.encode(fields.get("id"), StandardCharsets.UTF_8) : "";
    List<Entry> kinds =
        Arrays.stream(Kind.values())
            .filter(k -> !another || k == kind || k == Kind.JSON || kind == Kind.JSON)
            .map(
                k -> new Entry(label(k), frame.action() + "?kind=" + k.word() + service, k == kind))
            .toList();
    return new ExchangeView.Register(
        frame, kind.word(), kinds, another, AttributeNames.known(), fields, verdict);
  }

  private static String label(Kind kind) {
    return switch (kind) {
      case CAS -> "CAS or EU Login client";
      case SAML -> "SAML service provider";
      case JSON -> "Definition as JSON";
    };
  }
}
