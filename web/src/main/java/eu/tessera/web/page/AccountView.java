package eu.tessera.web.page;

import eu.tessera.web.page.template.JteaccountGenerated;
import eu.tessera.web.page.template.JteactivityGenerated;
import eu.tessera.web.page.template.JteconfigureGenerated;
import eu.tessera.web.page.template.JtedetailsGenerated;
import eu.tessera.web.page.template.JteeidsGenerated;
import eu.tessera.web.page.template.JteowndataGenerated;
import eu.tessera.web.page.template.JtesessionsGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What the pages of My Account show on which nothing is typed; those with forms are {@link
 * OwnForm}.
 */
public interface AccountView {

  /**
   * "My Account".
   *
   * @param name of the person
   * @param login the e-mail address, or the unique identifier where there is none
   * @param kind of the account
   * @param notice what was done just now
   */
  record Overview(String name, String login, AccountSort kind, Optional<Notice> notice)
      implements View {
    @Override
    public String step() {
      return "account";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteaccountGenerated.render(output, null, page, this);
    }
  }

  /**
   * "My account details".
   *
   * @param assurance how well the identity is known, as services ask for it: LOW to TOP
   */
  record Details(
      String name,
      Optional<String> email,
      String uid,
      AccountSort kind,
      String language,
      String domain,
      String assurance,
      Instant created)
      implements View {
    @Override
    public String step() {
      return "details";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtedetailsGenerated.render(output, null, page, this);
    }
  }

  /**
   * "Configure my account".
   *
   * @param mayChange the password, the address, the name; what may not is kept elsewhere
   * @param methods those that the account has set up, in the order of the catalogue
   */
  record Configure(
      AccountSort kind,
      boolean password,
      boolean email,
      List<MethodLine> methods,
      Optional<Notice> notice)
      implements View {
    public Configure {
      methods = List.copyOf(methods);
    }

    @Override
    public String step() {
      return "configure";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteconfigureGenerated.render(output, null, page, this);
    }
  }

  /**
   * A verification method that is set up.
   *
   * @param name of the method's constant
   * @param since when, if that is known
   * @param href where it is managed, if there is such a page
   */
  record MethodLine(String name, Optional<Instant> since, Optional<String> href) {}

  /** "Manage my eIDs". */
  record Eids(List<LinkedEid> eids) implements View {
    public Eids {
      eids = List.copyOf(eids);
    }

    @Override
    public String step() {
      return "eids";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteeidsGenerated.render(output, null, page, this);
    }
  }

  /**
   * An eID that opens the account.
   *
   * @param code of the country
   * @param country its name in the reader's language
   * @param level key of the level's name, such as HIGH
   */
  record LinkedEid(String code, String country, EidLevel level, Instant since) {}

  /**
   * "My activity".
   *
   * @param older the address of the page of older entries, if there are any
   * @param newest the address of the first page, where this is not it
   */
  record ActivityPage(List<Happened> entries, Optional<String> older, Optional<String> newest)
      implements View {
    public ActivityPage {
      entries = List.copyOf(entries);
    }

    @Override
    public String step() {
      return "activity";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteactivityGenerated.render(output, null, page, this);
    }
  }

  /**
   * Something that happened to the account.
   *
   * @param source the network address it came from
   */
  record Happened(Deed deed, Instant at, Optional<String> device, Optional<String> source) {
    public Happened {
      device = device.map(Shown::briefly);
      source = source.map(Shown::briefly);
    }
  }

  /**
   * "Download my data".
   *
   * @param download the address of the file
   */
  record OwnData(List<DataSection> sections, String download) implements View {
    public OwnData {
      sections = List.copyOf(sections);
      Links.local(download);
    }

    @Override
    public String step() {
      return "data";
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteowndataGenerated.render(output, null, page, this);
    }
  }

  /**
   * What one room keeps of the reader.
   *
   * @param name of the section in the file, by which its title is found
   * @param entries values by name, in their order
   */
  record DataSection(String name, List<Map<String, String>> entries) {
    public DataSection {
      entries = List.copyOf(entries);
    }
  }

  /**
   * "Display my sessions". Posts {@code session} (an id, {@code others} or {@code all}) and {@code
   * proof}, which shows that the form is ours.
   *
   * @param sessions those of this page, in the order in which they are shown
   * @param others whether there are sessions besides the reader's own, on whatever page
   * @param back the address of the page before, if there is one
   * @param on the address of the page after it
   * @param othersProof for ending all but this one
   * @param allProof for ending all
   */
  record Sessions(
      String action,
      List<OpenSession> sessions,
      boolean others,
      Optional<String> back,
      Optional<String> on,
      Optional<Notice> notice,
      String othersProof,
      String allProof)
      implements View {
    public Sessions {
      Links.local(action);
      back.ifPresent(Links::local);
      on.ifPresent(Links::local);
      sessions = List.copyOf(sessions);
    }

    @Override
    public String step() {
      return "sessions";
    }

    @Override
    public boolean failed() {
      return notice.filter(Notice::failure).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesessionsGenerated.render(output, null, page, this);
    }
  }

  /**
   * A session of the reader.
   *
   * @param id what the form names it by
   * @param proof that its form is ours
   * @param browser its name, if it is known
   * @param system what the browser runs on, if it is known
   * @param current whether the page is read in it
   * @param visited the services, the latest first
   */
  record OpenSession(
      String id,
      String proof,
      Optional<String> browser,
      Optional<String> system,
      Instant since,
      Instant seen,
      boolean current,
      List<VisitedService> visited) {
    public OpenSession {
      visited = List.copyOf(visited);
    }
  }

  /** A service, and when it was visited last. */
  record VisitedService(String name, Instant at) {}
}
