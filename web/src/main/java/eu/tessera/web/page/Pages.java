package eu.tessera.web.page;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;

/** Makes pages. One instance serves the whole application; it keeps no state between pages. */
public final class Pages {
  private static final int USUAL_SIZE = 12_000;

  private final Site site;
  private final Languages languages;
  private final Assets assets;

  public Pages(Site site, Languages languages, Assets assets) {
    this.site = site;
    this.languages = languages;
    this.assets = assets;
  }

  /** The page as HTML, to be sent as {@code text/html;charset=UTF-8}. */
  public String render(View view, PageContext context) {
    StringOutput html = new StringOutput(USUAL_SIZE);
    view.write(new Page(site, languages, assets, context), new OwaspHtmlTemplateOutput(html));
    return html.toString();
  }
}
