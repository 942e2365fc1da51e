package eu.tessera.web.page;

import eu.tessera.web.page.template.console.JteapprovalsGenerated;
import eu.tessera.web.page.template.console.JteregisterGenerated;
import eu.tessera.web.page.template.console.JtesubmissionGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The pages on which a service comes into the registry, or another version of it. */
public interface ExchangeView extends ConsoleView {

  /**
   * What a check has to say.
   *
   * @param word for the severity
   * @param place where in the document; may be empty
   */
  record FindingLine(
      Severity severity, String word, String code, String sentence, String remedy, String place) {}

  /**
   * One thing that would change.
   *
   * @param harmless whether nobody's sign-in can suffer by it
   */
  record ChangeLine(
      String field,
      Optional<String> before,
      Optional<String> after,
      String sentence,
      boolean harmless) {}

  /**
   * What came of the checks.
   *
   * @param good whether it could be submitted
   * @param changes against the live version; absent where nothing is live
   */
  record Verdict(boolean good, List<FindingLine> findings, Optional<List<ChangeLine>> changes) {
    public Verdict {
      findings = List.copyOf(findings);
      changes = changes.map(List::copyOf);
    }

    /** Whether nothing was there before. */
    public boolean allNew() {
      return changes
          .filter(all -> all.size() > 1 && all.stream().allMatch(c -> c.before().isEmpty()))
          .isPresent();
    }
  }

  /**
   * The form in which a service is registered or changed. Posts what {@code typed} holds, and
   * {@code do}: check, save or submit.
   *
   * @param kind cas, saml or json
   * @param kinds the same form in its other kinds
   * @param another whether it is another version of a service that there is
   * @param attributes the names that may be released
   * @param verdict of what was typed; empty at first
   */
  record Register(
      Frame frame,
      String kind,
      List<Entry> kinds,
      boolean another,
      List<String> attributes,
      Map<String, String> typed,
      Optional<Verdict> verdict)
      implements ExchangeView {
    public Register {
      kinds = List.copyOf(kinds);
      attributes = List.copyOf(attributes);
      typed = Map.copyOf(typed);
    }

    /** What a field holds. */
    public String of(String field) {
      return typed.getOrDefault(field, "");
    }

    /** Whether a box is ticked. */
    public boolean ticked(String field) {
      return typed.containsKey(field);
    }

    /** The answers to a question, by pairs of value and label; the first unless typed otherwise. */
    public List<Choice> choices(String field, String... pairs) {
      List<Choice> choices = new ArrayList<>();
      for (int i = 0; i < pairs.length; i += 2) {
        choices.add(Choice.of(pairs[i], pairs[i + 1], pairs[i].equals(of(field))));
      }
      return choices;
    }

    @Override
    public boolean failed() {
      return ExchangeView.super.failed() || verdict.filter(v -> !v.good()).isPresent();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteregisterGenerated.render(output, null, page, this);
    }
  }

  /** What may be done with a version by the person who looks at it. */
  enum Deed {
    SUBMIT,
    APPROVE,
    PLAN,
    WITHDRAW,
    CHANGE
  }

  /**
   * One version of a service.
   *
   * @param service href of the service's page
   * @param state how it stands
   * @param facts who did what and when
   * @param deeds what this person may do with it now
   * @param waiting why nothing can be done by this person, where that needs saying
   * @param change where the form opens with what it holds
   * @param metadata as they came
   */
  record Version(
      Frame frame,
      String name,
      String service,
      Severity severity,
      String state,
      List<Fact> facts,
      Verdict verdict,
      List<Deed> deeds,
      Optional<String> waiting,
      String change,
      String definition,
      Optional<String> metadata)
      implements ExchangeView {
    public Version {
      Links.local(service);
      Links.local(change);
      facts = List.copyOf(facts);
      deeds = List.copyOf(deeds);
    }

    public boolean may(String deed) {
      return deeds.contains(Deed.valueOf(deed));
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtesubmissionGenerated.render(output, null, page, this);
    }
  }

  /** What waits for somebody, the newest first. */
  record Approvals(Frame frame, List<Waiting> rows, int total) implements ExchangeView {
    public Approvals {
      rows = List.copyOf(rows);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteapprovalsGenerated.render(output, null, page, this);
    }
  }

  /**
   * A version that waits.
   *
   * @param forYou whether the person who looks can take it further
   */
  record Waiting(
      String service,
      int version,
      String href,
      Severity severity,
      String state,
      String by,
      Instant at,
      boolean forYou) {
    public Waiting {
      Links.local(href);
    }
  }
}
