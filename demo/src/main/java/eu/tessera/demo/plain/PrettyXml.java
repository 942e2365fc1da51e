package eu.tessera.demo.plain;

import eu.tessera.demo.page.Html;
import java.io.IOException;
import java.util.List;
import org.w3c.dom.Element;

/** Shows XML indented, with its names in another colour than its text. */
final class PrettyXml {
  private PrettyXml() {}

  /** The answer as markup; as plain text where it is not XML. */
  static Html of(String xml) {
    try {
      return Html.of(
          "<pre class=\"xml\" tabindex=\"0\">{}</pre>", element(AnswerReader.parsed(xml), ""));
    } catch (IOException notXml) {
      return Html.of("<pre class=\"xml\" tabindex=\"0\">{}</pre>", xml);
    }
  }

  private static Html element(Element element, String indent) {
    List<Element> inner = AnswerReader.children(element);
    Html name = Html.of("<b>{}</b>", element.getNodeName());
    Html open = Html.of("{}&lt;{}{}&gt;", indent, name, attributes(element));
    if (inner.isEmpty()) {
      return Html.of(
          "{}<i>{}</i>&lt;/{}&gt;", open, escaped(element.getTextContent().strip()), name);
    }
    Html body = inner.stream().map(each -> element(each, indent + "  ")).collect(Html.joined());
    return Html.of("{}\n{}\n{}&lt;/{}&gt;", open, body, indent, name);
  }

  private static Html attributes(Element element) {
    Html all = Html.NONE;
    for (int i = 0; i < element.getAttributes().getLength(); i++) {
      var one = element.getAttributes().item(i);
      all = Html.of("{} {}=\"<i>{}</i>\"", all, one.getNodeName(), escaped(one.getNodeValue()));
    }
    return all;
  }

  /** As it stood in the XML; the page escapes it once more. */
  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;");
  }
}
