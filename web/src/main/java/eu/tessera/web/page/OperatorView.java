package eu.tessera.web.page;

import eu.tessera.web.page.template.console.JtefederationGenerated;
import eu.tessera.web.page.template.console.JtefederationsGenerated;
import eu.tessera.web.page.template.console.JtekeysGenerated;
import eu.tessera.web.page.template.console.JtemetadataGenerated;
import eu.tessera.web.page.template.console.JtetestGenerated;
import eu.tessera.web.page.template.console.JtetokensGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/** The console's pages besides those of single services: keys, federations, trials, tokens. */
public interface OperatorView extends ConsoleView {

  /**
   * Our keys, by use. Posts {@code do} (publish, use, retire), {@code use} or {@code key}.
   *
   * @param mayChange whether this person may roll them over
   */
  record Keys(Frame frame, List<KeyGroup> groups, boolean mayChange) implements OperatorView {
    public Keys {
      groups = List.copyOf(groups);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtekeysGenerated.render(output, null, page, this);
    }
  }

  /**
   * The keys of one use.
   *
   * @param use as forms post it
   * @param waits whether one is published and not in use yet
   */
  record KeyGroup(String use, String title, boolean waits, List<KeyLine> keys) {
    public KeyGroup {
      keys = List.copyOf(keys);
    }
  }

  /**
   * A key.
   *
   * @param early whether it has not been published long enough to be used
   */
  record KeyLine(
      String id,
      Severity severity,
      String state,
      String fingerprint,
      List<Fact> facts,
      boolean published,
      boolean early) {}

  /** The federations' files. Posts a new one by {@code do} = add. */
  record Federations(
      Frame frame, List<FederationLine> files, Map<String, String> typed, boolean mayChange)
      implements OperatorView {
    public Federations {
      files = List.copyOf(files);
      typed = Map.copyOf(typed);
    }

    public String of(String field) {
      return typed.getOrDefault(field, "");
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtefederationsGenerated.render(output, null, page, this);
    }
  }

  /** A federation's file in the list. */
  record FederationLine(
      String name,
      String href,
      Severity severity,
      String state,
      int live,
      int setAside,
      Optional<Instant> good) {
    public FederationLine {
      Links.local(href);
    }
  }

  /** One federation's file, and the entities that are not in use. */
  record Federation(
      Frame frame,
      FederationLine line,
      List<Fact> facts,
      List<AsideLine> aside,
      int total,
      FederationDeeds may,
      boolean uploaded,
      boolean busy)
      implements OperatorView {
    @Override
    public OptionalInt reloads() {
      return busy ? OptionalInt.of(SOON) : OptionalInt.empty();
    }

    public Federation {
      facts = List.copyOf(facts);
      aside = List.copyOf(aside);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtefederationGenerated.render(output, null, page, this);
    }
  }

  /**
   * What may be done with a federation's file by who looks at it.
   *
   * @param waits whether it waits for a second person
   */
  record FederationDeeds(boolean approve, boolean read, boolean remove, boolean waits) {}

  /** An entity that is not in use, and why. */
  record AsideLine(String entityId, ExchangeView.Verdict verdict) {}

  /** Where our metadata are, and by what our keys are known. */
  record OurMetadata(Frame frame, List<Document> documents, List<KeyGroup> keys)
      implements OperatorView {
    public OurMetadata {
      documents = List.copyOf(documents);
      keys = List.copyOf(keys);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtemetadataGenerated.render(output, null, page, this);
    }
  }

  /** A document of ours. */
  record Document(String title, String href, String address) {
    public Document {
      Links.local(href);
    }
  }

  /**
   * What a service would receive. Asks by GET with {@code service}, {@code url} and {@code level}.
   *
   * @param told the answer, in the parts that it has; empty at first
   */
  record Trial(
      Frame frame,
      String service,
      String url,
      List<Choice> levels,
      Optional<String> outcome,
      Came came,
      List<Told> told)
      implements OperatorView {
    public Trial {
      levels = List.copyOf(levels);
      told = List.copyOf(told);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtetestGenerated.render(output, null, page, this);
    }
  }

  /** Whether a service would be told who somebody is. */
  enum Came {
    TOLD("It would be told who you are"),
    REFUSED("It would be told no"),
    UNTRIED("Nothing was tried");

    private final String title;

    Came(String title) {
      this.title = title;
    }

    public String title() {
      return title;
    }
  }

  /** A part of what a service would receive: facts, or a text as it is on the wire. */
  record Told(String title, List<Fact> facts, Optional<String> text) {
    public Told {
      facts = List.copyOf(facts);
    }
  }

  /**
   * Somebody's tokens. Posts {@code do} = make with {@code name}, {@code days} and scopes, or
   * {@code do} = revoke with {@code token}.
   *
   * @param fresh the token that was just made; shown this once
   */
  record Tokens(Frame frame, List<TokenLine> tokens, Optional<String> fresh, String api)
      implements OperatorView {
    public Tokens {
      tokens = List.copyOf(tokens);
      Links.local(api);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtetokensGenerated.render(output, null, page, this);
    }

    /** Keeps the token out of logs. */
    @Override
    public String toString() {
      return "Tokens[****]";
    }
  }

  /** A token in the list. */
  record TokenLine(
      String id,
      String name,
      String scopes,
      Severity severity,
      String state,
      Optional<Instant> expires,
      Optional<Instant> used,
      boolean revocable) {}
}
