package eu.tessera.web.page;

import eu.tessera.web.page.template.console.JteaccountsGenerated;
import eu.tessera.web.page.template.console.JteauditGenerated;
import eu.tessera.web.page.template.console.JtecountriesGenerated;
import eu.tessera.web.page.template.console.JtemailGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** The console's pages for those who run Tessera: countries, mail, audit, accounts. */
public interface OperationView extends ConsoleView {

  /**
   * How the countries' nodes stand. Posts {@code do} = refresh.
   *
   * @param others countries that nobody has connected
   * @param works what people can do for whom no country works
   */
  record Countries(
      Frame frame,
      List<CountryLine> lines,
      List<CountryTrouble> troubles,
      List<String> others,
      String works,
      boolean mayRefresh)
      implements OperationView {
    public Countries {
      lines = List.copyOf(lines);
      troubles = List.copyOf(troubles);
      others = List.copyOf(others);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtecountriesGenerated.render(output, null, page, this);
    }
  }

  /**
   * A country in the list.
   *
   * @param asked the level that is asked, in words
   * @param until until when its metadata hold
   * @param lately what came of sign-ins, in words
   */
  record CountryLine(
      String code,
      String name,
      Severity severity,
      String state,
      Optional<Instant> until,
      String asked,
      List<String> lately) {
    public CountryLine {
      lately = List.copyOf(lately);
    }
  }

  /**
   * What is wrong with a country.
   *
   * @param means whether people can sign in, and what else they can do
   */
  record CountryTrouble(
      String code, String name, Optional<Instant> since, String says, String means, String todo) {}

  /** The letters that wait. Posts {@code do} = again, or drop with {@code letter}. */
  record Mail(Frame frame, List<Fact> facts, Optional<Explained> trouble, List<MailLine> letters)
      implements OperationView {
    public Mail {
      facts = List.copyOf(facts);
      letters = List.copyOf(letters);
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JtemailGenerated.render(output, null, page, this);
    }
  }

  /**
   * A letter that waits.
   *
   * @param to masked
   * @param reply of the mail server, in words
   * @param droppable whether it may be thrown away
   */
  record MailLine(
      String id,
      String kind,
      String to,
      Instant written,
      int tries,
      Instant due,
      String reply,
      boolean droppable) {}

  /**
   * The audit's chain. Posts {@code do} = check, or fetch with {@code from} and {@code to}.
   *
   * @param running how far it is being looked over, if it is
   * @param result of the last time
   * @param signer fingerprint of the key that signs files
   */
  record AuditChain(
      Frame frame,
      Optional<Running> running,
      Optional<AuditResult> result,
      String signer,
      String from,
      String to)
      implements OperationView {
    @Override
    public OptionalInt reloads() {
      return running.isPresent() ? OptionalInt.of(SOON) : OptionalInt.empty();
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteauditGenerated.render(output, null, page, this);
    }
  }

  /** How far something is. */
  record Running(long done, long total) {}

  /** What came of looking over. */
  record AuditResult(Severity severity, String title, String sentence, List<Fact> facts) {
    public AuditResult {
      facts = List.copyOf(facts);
    }
  }

  /**
   * The account of somebody who asks for help. Posts {@code do} = find with {@code login}, or end
   * with {@code uid}.
   *
   * @param typed what was looked for
   */
  record AccountLook(Frame frame, String typed, Optional<AccountFound> found)
      implements OperationView {
    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteaccountsGenerated.render(output, null, page, this);
    }
  }

  /**
   * How it stands.
   *
   * @param sessions of each, where and since when
   */
  record AccountFound(String uid, Severity severity, String state, List<Fact> facts, int sessions) {
    public AccountFound {
      facts = List.copyOf(facts);
    }
  }
}
