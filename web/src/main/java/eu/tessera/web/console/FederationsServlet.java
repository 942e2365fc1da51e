package eu.tessera.web.console;

import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.Answer;
import eu.tessera.ejb.exchange.FederationFiles;
import eu.tessera.ejb.exchange.FederationFiles.FederationFile;
import eu.tessera.ejb.exchange.Page;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.federation.saml.Certificates;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Fact;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.ConsoleView.Said;
import eu.tessera.web.page.OperatorView;
import eu.tessera.web.page.OperatorView.FederationLine;
import eu.tessera.web.page.Severity;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/** Federations' files: added, read anew, looked into, taken out of use. */
@WebServlet({"/console/federations", "/console/federations/*"})
@MultipartConfig(
    maxFileSize = FederationsServlet.LARGEST,
    maxRequestSize = FederationsServlet.LARGEST + 100_000)
public class FederationsServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;
  private static final String PATH = "/console/federations";
  private static final Duration EVERY = Duration.ofHours(6);
  private static final String TERMS =
      """
      { "assurance": "LOW", "level": "BASIC",
        "attributes": ["uid", "email", "firstName", "lastName"] }
      """;

  /** Bytes of an uploaded file; larger ones are fetched from an address. */
  static final long LARGEST = 64L << 20;

  @Inject private transient FederationFiles files;

  public FederationsServlet() {
    super(Menu.FEDERATIONS);
  }

  @Override
  Typed typed(HttpServletRequest request) throws IOException, ServletException {
    return Typed.parts(request);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    return below(request).isEmpty()
        ? Optional.of(all(visitor, frame, Map.of("terms", TERMS), request))
        : below(request)
            .flatMap(Ids::read)
            .flatMap(id -> files.file(visitor.actor(), id))
            .map(file -> one(visitor, frame, file, request));
  }

  private ConsoleView all(
      Visitor visitor, Frame frame, Map<String, String> typed, HttpServletRequest request) {
    return new OperatorView.Federations(
        frame,
        files.files(visitor.actor()).stream().map(f -> line(f, request.getContextPath())).toList(),
        typed,
        visitor.actor().operator());
  }

  private ConsoleView one(
      Visitor visitor, Frame frame, FederationFile file, HttpServletRequest request) {
    Page<FederationFiles.SetAsideEntity> aside =
        files.setAside(visitor.actor(), file.id(), 0, Page.MOST);
    List<Fact> facts = new ArrayList<>();
    facts.add(new Fact("Address", file.address().stream().toList()));
    file.certificate().ifPresent(pem -> facts.add(Fact.of("Signed by", signers(pem))));
    facts.add(Fact.of("Added by", file.addedBy()));
    facts.add(Fact.of("Approved by", file.approvedBy().orElse("nobody yet")));
    facts.add(Fact.of("In use", Integer.toString(file.live())));
    facts.add(Fact.of("Set aside", Integer.toString(file.setAside())));
    file.good().ifPresent(at -> facts.add(Fact.of("Last good", Versions.time(at))));
    file.failingSince().ifPresent(at -> facts.add(Fact.of("Failing since", Versions.time(at))));
    file.trouble().ifPresent(why -> facts.add(Fact.of("Because", why)));
    facts.add(Fact.of("Common terms", file.terms()));
    return new OperatorView.Federation(
        frame,
        line(file, request.getContextPath()),
        facts,
        aside.items().stream()
            .map(
                e ->
                    new OperatorView.AsideLine(
                        e.entityId(), Verdicts.of(e.findings(), Optional.empty())))
            .toList(),
        aside.total(),
        may(visitor.actor(), file),
        file.address().isEmpty(),
        file.busy());
  }

  private static OperatorView.FederationDeeds may(Actor actor, FederationFile file) {
    boolean waits = file.approvedBy().isEmpty();
    return new OperatorView.FederationDeeds(
        waits && actor.approver() && !actor.is(file.addedBy()),
        !waits && actor.operator(),
        actor.operator() || waits && actor.approver(),
        waits);
  }

  /** By what the second person compares the certificate with what the federation publishes. */
  private static String signers(String pem) {
    try {
      return Certificates.pem(pem.getBytes(StandardCharsets.US_ASCII)).stream()
          .map(Fingerprints::of)
          .collect(Collectors.joining(" "));
    } catch (CertificateException none) {
      return "a certificate that cannot be read";
    }
  }

  private static FederationLine line(FederationFile file, String base) {
    boolean failing = file.trouble().isPresent();
    boolean read = file.good().isPresent();
    return new FederationLine(
        file.name(),
        base + PATH + "/" + file.id(),
        failing ? Severity.ERROR : file.busy() || !read ? Severity.INFO : Severity.GOOD,
        state(file),
        file.live(),
        file.setAside(),
        file.good());
  }

  private static String state(FederationFile file) {
    if (file.approvedBy().isEmpty()) {
      return "waits for a second person";
    }
    if (file.trouble().isPresent()) {
      return "trouble";
    }
    return file.busy() ? "being read" : file.good().isPresent() ? "good" : "not read yet";
  }

  @Override
  Outcome acted(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    if (typed.text("do").equals("add")) {
      return added(visitor, typed, frame, request);
    }
    Optional<UUID> id = below(request).flatMap(Ids::read);
    if (id.isEmpty()) {
      return Outcome.nowhere();
    }
    String path = PATH + "/" + id.get();
    return switch (typed.text("do")) {
      case "refresh" -> after(files.refresh(visitor.actor(), id.get()), path, Done.READING);
      case "remove" -> after(files.remove(visitor.actor(), id.get()), PATH, Done.REMOVED);
      case "approve" -> after(files.approve(visitor.actor(), id.get()), path, Done.APPROVED);
      case "upload" -> uploaded(visitor, id.get(), typed, path);
      default -> Outcome.nowhere();
    };
  }

  private Outcome uploaded(Visitor visitor, UUID id, Typed typed, String path) {
    try {
      Optional<InputStream> xml = typed.stream("file");
      if (xml.isEmpty()) {
        return new Outcome.Says("Choose a file.");
      }
      try (InputStream in = xml.get()) {
        return after(files.upload(visitor.actor(), id, in), path, Done.READING);
      }
    } catch (IOException broken) {
      return new Outcome.Says("The file did not come whole. Send it once more.");
    }
  }

  private Outcome added(Visitor visitor, Typed typed, Frame frame, HttpServletRequest request) {
    Answer<FederationFile> added =
        files.add(
            visitor.actor(),
            new FederationFiles.NewFile(
                typed.text("name"),
                typed.text("terms"),
                typed.some("address"),
                typed.text("certificate"),
                EVERY));
    if (added.refusal().isPresent()) {
      return new Outcome.Shows(
          all(
              visitor,
              frame.saying(new Said(true, added.refusal().get().sentence())),
              typed.fields(),
              request));
    }
    UUID id = added.value().orElseThrow().id();
    return new Outcome.Goes(PATH + "/" + id, Done.ADDED);
  }
}
