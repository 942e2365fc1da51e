package eu.tessera.it.harness;

import com.deque.html.axecore.results.Rule;
import java.util.Collections;
import java.util.Set;

/** Which findings of axe-core are mistakes. */
public final class AxeFindings {
  private static final Set<String> HEAVY = Set.of("serious", "critical");

  /** What WCAG 2.2 asks for up to the level AA, as axe-core marks its rules. */
  private static final Set<String> ASKED =
      Set.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa");

  private AxeFindings() {}

  /**
   * Whether what breaks this rule must be mended: all that WCAG 2.2 AA asks for, however light; of
   * mere good practice what is serious or critical.
   */
  public static boolean counts(Rule rule) {
    return HEAVY.contains(rule.getImpact()) || !Collections.disjoint(ASKED, rule.getTags());
  }
}
