package eu.tessera.web.page;

import eu.tessera.web.page.template.console.JteaddressGenerated;
import eu.tessera.web.page.template.console.JteexpiryGenerated;
import eu.tessera.web.page.template.console.JtelookupGenerated;
import eu.tessera.web.page.template.console.JteoverviewGenerated;
import eu.tessera.web.page.template.console.JteserviceGenerated;
import eu.tessera.web.page.template.console.JteservicesGenerated;
import eu.tessera.web.page.template.console.JtetroublesGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the pages of the console show. A tool for people at work: its texts are English and stand in
 * the templates.
 */
public interface ConsoleView extends View {
  /** What stands around the page. */
  Frame frame();

  @Override
  default boolean failed() {
    return frame().said().filter(Said::problem).isPresent();
  }

  /**
   * What all pages of the console have: the menu beside, and what forms need.
   *
   * @param action where the page's own form posts to
   * @param proof that the form is ours
   * @param said what came of the last action
   */
  record Frame(List<Entry> menu, String action, String proof, Optional<Said> said) {
    public Frame {
      Links.local(action);
      menu = List.copyOf(menu);
    }

    /**
     * Where a page of the menu is, such as {@code /console/register}; empty where this person has
     * none.
     */
    public Optional<String> to(String path) {
      return menu.stream().map(Entry::href).filter(href -> href.endsWith(path)).findFirst();
    }

    /** The same page after an action. */
    public Frame saying(Said word) {
      return new Frame(menu, action, proof, Optional.of(word));
    }
  }

  /** What came of an action: done, or why not. */
  record Said(boolean problem, String sentence) {}

  /** Seconds after which a page that waits for something loads itself anew. */
  int SOON = 3;

  /** After how many seconds the page loads itself anew, while something is going on. */
  default OptionalInt reloads() {
    return OptionalInt.empty();
  }

  @Override
  default String step() {
    return "console";
  }

  /**
   * What a code means.
   *
   * @param means what happened, and why
   * @param todo what to look at and to change
   */
  record Explained(String code, String means, String todo) {}

  /**
   * One thing that went wrong.
   *
   * @param service its name; empty where none is known
   */
  record Trouble(
      String reference,
      Instant at,
      String code,
      Optional<String> service,
      String cause,
      Optional<Explained> explained) {}

  /** The first page. */
  record Overview(
      Frame frame,
      String name,
      List<String> roles,
      List<ExchangeView.Waiting> waiting,
      List<Ending> endings,
      List<Trouble> troubles)
      implements ConsoleView {
    public Overview {
      waiting = List.copyOf(waiting);
      endings = List.copyOf(endings);
      roles = List.copyOf(roles);
      troubles = List.copyOf(troubles);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteoverviewGenerated.render(output, null, page, this);
    }
  }

  /**
   * The services that somebody may see. Asks by GET with {@code q} and {@code from}.
   *
   * @param from how many stand before the first row
   * @param total how many there are in all
   * @param earlier the page before this, if there is one
   * @param later the page after this, if there is one
   */
  record Services(
      Frame frame,
      String action,
      String asked,
      List<ServiceLine> rows,
      int from,
      int total,
      Optional<String> earlier,
      Optional<String> later)
      implements ConsoleView {
    public Services {
      Links.local(action);
      rows = List.copyOf(rows);
      earlier.ifPresent(Links::local);
      later.ifPresent(Links::local);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteservicesGenerated.render(output, null, page, this);
    }
  }

  /**
   * A service in the list.
   *
   * @param href of its own page
   * @param protocol in words; empty while nothing is live
   * @param where its definition lies, in words
   */
  record ServiceLine(
      String id,
      String name,
      String href,
      String protocol,
      String where,
      Severity state,
      String says) {
    public ServiceLine {
      Links.local(href);
    }
  }

  /**
   * One service.
   *
   * @param problems why it is set aside; empty when all is well
   * @param facts of the live definition, in the order in which they are read
   * @param connect what the service's own side is to be given
   * @param definition JSON; empty where nothing is live
   * @param history its versions, the newest first
   * @param change where the form opens with what is live; empty where this person cannot
   * @param trial where a sign-in to it can be tried; empty where nothing is live
   * @param mayRetire whether this person may take it out of use
   * @param mayRefresh whether its metadata are fetched and this person may have that done now
   */
  record Service(
      Frame frame,
      String id,
      String name,
      List<String> problems,
      List<Fact> facts,
      List<Fact> connect,
      Optional<String> definition,
      List<Version> history,
      List<Trouble> troubles,
      Optional<String> change,
      Optional<String> trial,
      boolean mayRetire,
      boolean mayRefresh)
      implements ConsoleView {
    public Service {
      change.ifPresent(Links::local);
      trial.ifPresent(Links::local);
      problems = List.copyOf(problems);
      facts = List.copyOf(facts);
      connect = List.copyOf(connect);
      history = List.copyOf(history);
      troubles = List.copyOf(troubles);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteserviceGenerated.render(output, null, page, this);
    }
  }

  /**
   * A term and what it holds.
   *
   * @param values one a line; empty where there is none
   */
  record Fact(String term, List<String> values) {
    public Fact {
      values = List.copyOf(values);
    }

    /** A term with one value. */
    public static Fact of(String term, String value) {
      return new Fact(term, List.of(value));
    }
  }

  /**
   * A version of a service, and how it stands.
   *
   * @param again whether the person who looks may make it live again
   */
  record Version(
      int number,
      String href,
      Severity severity,
      String state,
      String by,
      Instant at,
      boolean again) {
    public Version {
      Links.local(href);
    }
  }

  /** What ends when, the earliest first. */
  record Expiry(Frame frame, List<Ending> endings) implements ConsoleView {
    public Expiry {
      endings = List.copyOf(endings);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteexpiryGenerated.render(output, null, page, this);
    }
  }

  /**
   * Something that ends.
   *
   * @param what of the service or of our own ends
   * @param detail such as a fingerprint
   * @param contacts who is told
   */
  record Ending(
      String name,
      String what,
      String detail,
      Instant ends,
      Severity state,
      String says,
      List<String> contacts) {
    public Ending {
      contacts = List.copyOf(contacts);
    }
  }

  /**
   * A reference or a code, looked up. Asks by GET with {@code q}.
   *
   * @param asked what was typed; empty at first
   * @param explained the code that it is
   * @param troubles what is known under that reference
   */
  record LookUp(
      Frame frame,
      String action,
      String asked,
      Optional<Explained> explained,
      List<Trouble> troubles)
      implements ConsoleView {
    public LookUp {
      Links.local(action);
      troubles = List.copyOf(troubles);
    }

    /** Whether something was asked and nothing is known. */
    public boolean nothing() {
      return !asked.isEmpty() && explained.isEmpty() && troubles.isEmpty();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtelookupGenerated.render(output, null, page, this);
    }
  }

  /**
   * Whether an address belongs to a service, and why not. Asks by GET with {@code url}.
   *
   * @param asked what was typed; empty at first
   * @param service the service that it belongs to
   * @param sentences why, part by part
   */
  record Address(
      Frame frame, String action, String asked, Optional<String> service, List<String> sentences)
      implements ConsoleView {
    public Address {
      Links.local(action);
      sentences = List.copyOf(sentences);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteaddressGenerated.render(output, null, page, this);
    }
  }

  /** What went wrong lately, the newest first. */
  record Troubles(Frame frame, List<Trouble> troubles) implements ConsoleView {
    public Troubles {
      troubles = List.copyOf(troubles);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtetroublesGenerated.render(output, null, page, this);
    }
  }
}
