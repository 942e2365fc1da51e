package eu.tessera.web.page;

import eu.tessera.web.page.template.JteproblemGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * What a page shows: one record for each page, holding values and no markup. Texts that Tessera
 * itself says are keys of the message bundles ({@link Notice}, {@link ProblemCode}, {@link Way});
 * everything else is data, and the templates escape it.
 *
 * <p>{@code action} is where the page's forms post to, a path of this server.
 */
public interface View {

  /** The step's name, as {@code data-step} and as the first part of the page's message keys. */
  String step();

  /** Whether the page tells of a failure, which its title then says first. */
  default boolean failed() {
    return false;
  }

  /** Writes the page by its template. */
  void write(Page page, HtmlTemplateOutput output);

  /**
   * What went wrong, on whose side, and what to do now.
   *
   * @param reference the number under which the log knows this occurrence
   * @param subject whom or what it is about: a country's name, a service's name, or for {@link
   *     ProblemCode#SERVICE_UNKNOWN} the address that was asked for; shown cut and made harmless
   * @param waysOn what the person can do now, the best first; the start page if empty
   */
  record Problem(ProblemCode code, String reference, Optional<String> subject, List<Action> waysOn)
      implements View {
    public Problem {
      Objects.requireNonNull(code);
      Objects.requireNonNull(reference);
      subject = subject.map(Shown::briefly);
      waysOn = List.copyOf(waysOn);
    }

    @Override
    public String step() {
      return "error";
    }

    @Override
    public boolean failed() {
      return true;
    }

    @Override
    public void write(Page page, HtmlTemplateOutput output) {
      JteproblemGenerated.render(output, null, page, this);
    }
  }

  /** A link out of a problem. */
  record Action(Way way, String href) {
    public Action {
      Objects.requireNonNull(way);
      Links.localOrAbsolute(href);
    }
  }
}
