package eu.tessera.web.account;

import eu.tessera.ejb.config.Vault;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.OwnForm;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.Browsers;
import eu.tessera.web.signin.FormProof;
import eu.tessera.web.signin.Once;
import eu.tessera.web.signin.PostedForm;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A form of My Account. What all of them have in common: who is not signed in signs in first, who
 * has not confirmed confirms first, and comes back to the form filled in as it was (a draft); a
 * form that was made for another session changes nothing.
 */
abstract class FormServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;
  private static final String DRAFT = "draft";
  private static final String PROOF = "proof";
  private static final String UID = "uid";

  @Inject private transient Door door;
  @Inject private transient Drafts drafts;
  @Inject private transient Vault vault;
  @Inject private transient Once once;
  private transient FormProof proof;

  @Override
  public void init() {
    proof = new FormProof(vault);
  }

  /**
   * What was typed, or is to be filled in.
   *
   * @param fields by name; never a secret
   * @param complaints what is wrong with it
   * @param notice a sentence above the form
   */
  record Typed(Map<String, String> fields, List<Complaint> complaints, Optional<Notice> notice) {
    static Typed nothing() {
      return new Typed(Map.of(), List.of(), Optional.empty());
    }

    Typed wrong(List<Complaint> more) {
      return new Typed(fields, more, notice);
    }

    Typed noticed(Notice other) {
      return new Typed(fields, complaints, Optional.of(other));
    }

    /** The field as it was typed, else what the account has. */
    String field(String name, String otherwise) {
      return fields.getOrDefault(name, otherwise);
    }
  }

  /** The names of the fields that are filled in again; no secret is among them. */
  abstract List<String> keeps();

  /** Whether the account's owner may use this form at all. */
  abstract boolean offered(Person person);

  /** Whether the owner has to prove anew to be there. */
  abstract boolean confidential(Person person);

  /** The page with the form. */
  abstract View view(Person person, Typed typed, OwnForm.Frame frame, HttpServletRequest request);

  /**
   * Does what the form asks for.
   *
   * @return what is wrong with it, to be shown; empty when the response leads elsewhere
   */
  abstract Optional<Typed> act(
      Person person,
      PostedForm form,
      Typed typed,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Person> person = door.person(request);
    if (person.isEmpty()) {
      door.signIn(path(request) + draftQuery(request), request, response);
    } else if (!offered(person.get())) {
      Redirects.seeOther(response, request.getContextPath() + MyAccount.CONFIGURE);
    } else if (confidential(person.get()) && !door.confirmed(person.get())) {
      door.confirm(person.get(), path(request) + draftQuery(request), request, response);
    } else {
      show(person.get(), resumed(person.get(), request), request, response);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    PostedForm form = PostedForm.read(request);
    Once.Form sent =
        once.form(
            Browsers.meet(request, response), path(request), form.field(Once.FIELD).orElse(""));
    if (sent.first()) {
      try {
        act(form, sent, request, response);
      } catch (RuntimeException | IOException failed) {
        sent.undone();
        throw failed;
      }
    } else {
      // the page shows what there is now, where the first one is still under way
      Redirects.seeOther(response, sent.led().orElse(request.getRequestURI()));
    }
  }

  private void act(
      PostedForm form, Once.Form sent, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Typed typed = new Typed(kept(form), List.of(), Optional.empty());
    Optional<Person> person = door.person(request);
    boolean confirmed =
        person.isPresent() && (!confidential(person.get()) || door.confirmed(person.get()));
    if (!confirmed || !offered(person.get())) {
      sent.undone();
      // by way of the sign-in, or of the page that says what can be changed here
      Redirects.seeOther(response, request.getRequestURI() + drafted(form, request, response));
    } else if (!proof.fits(
        person.get().session().id(), path(request), form.field(PROOF).orElse(""))) {
      sent.undone();
      show(person.get(), stale(person.get(), form, typed), request, response);
    } else {
      Optional<Typed> wrong = act(person.get(), form, typed, request, response);
      if (wrong.isPresent()) {
        sent.undone();
        show(person.get(), wrong.get(), request, response);
      } else {
        sent.done(
            Optional.ofNullable(response.getHeader("Location")).orElse(request.getRequestURI()));
      }
    }
  }

  /** A form of a session that is over is filled in again; one of somebody else is not. */
  private static Typed stale(Person person, PostedForm form, Typed typed) {
    boolean own = form.field(UID).filter(person.account().uid()::equals).isPresent();
    return (own ? typed : Typed.nothing()).noticed(Notice.SEND_AGAIN_OLD);
  }

  private Map<String, String> kept(PostedForm form) {
    Map<String, String> fields = new LinkedHashMap<>();
    keeps().forEach(name -> form.field(name).ifPresent(value -> fields.put(name, value)));
    return fields;
  }

  private String drafted(
      PostedForm form, HttpServletRequest request, HttpServletResponse response) {
    Map<String, String> fields = kept(form);
    return fields.isEmpty() || foreign(request)
        ? ""
        : "?"
            + DRAFT
            + "="
            + drafts.keep(
                Browsers.meet(request, response),
                form.field(UID).orElse(""),
                path(request),
                fields);
  }

  /**
   * Whether the browser says that another site's page sent the form (Fetch Metadata 2.3). Without
   * its session nothing is changed by such a form; but what it says must not stand in our page
   * either, as though the owner had typed it.
   */
  static boolean foreign(HttpServletRequest request) {
    String site = request.getHeader("Sec-Fetch-Site");
    return site != null && !site.equals("same-origin") && !site.equals("none");
  }

  private Typed resumed(Person person, HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(DRAFT))
        .flatMap(
            id ->
                Browsers.known(request)
                    .flatMap(b -> drafts.find(id, b, person.account().uid(), path(request))))
        .map(fields -> new Typed(fields, List.of(), Optional.of(Notice.SEND_AGAIN)))
        .orElseGet(Typed::nothing);
  }

  private static String draftQuery(HttpServletRequest request) {
    String id = request.getParameter(DRAFT);
    return id != null && id.matches("[A-Za-z0-9_-]{22}") ? "?" + DRAFT + "=" + id : "";
  }

  private void show(
      Person person, Typed typed, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    OwnForm.Frame frame =
        new OwnForm.Frame(
            request.getRequestURI(),
            proof.of(person.session().id(), path(request)),
            person.account().uid(),
            once.fresh(),
            typed.complaints(),
            typed.notice());
    View view = view(person, typed, frame, request);
    door.show(person, view, HttpServletResponse.SC_OK, request, response);
  }

  Door door() {
    return door;
  }

  /**
   * Keeps a word for the page that follows, in this browser.
   *
   * @return the parameter by which {@link #word} finds it there
   */
  String keep(String name, String word, HttpServletRequest request, HttpServletResponse response) {
    String id =
        drafts.keep(Browsers.meet(request, response), name, path(request), Map.of(name, word));
    return "?" + name + "=" + id;
  }

  /** The word of that name that was kept. */
  Optional<String> word(String name, HttpServletRequest request) {
    return Optional.ofNullable(request.getParameter(name))
        .flatMap(
            id -> Browsers.known(request).flatMap(b -> drafts.find(id, b, name, path(request))))
        .map(fields -> fields.get(name));
  }

  static String path(HttpServletRequest request) {
    return request.getServletPath();
  }
}
