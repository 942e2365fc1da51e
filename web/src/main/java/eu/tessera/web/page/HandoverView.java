package eu.tessera.web.page;

import eu.tessera.web.page.template.JtehandoverGenerated;
import gg.jte.html.HtmlTemplateOutput;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The way back to a service by a form, which posts itself; without JavaScript a button does.
 *
 * @param destination absolute http or https address of the service
 * @param fields hidden fields in the order given
 * @param serviceName for people
 */
public record HandoverView(String destination, Map<String, String> fields, String serviceName)
    implements View {
  public HandoverView {
    Links.absolute(destination);
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
    Objects.requireNonNull(serviceName);
  }

  @Override
  public String step() {
    return "handover";
  }

  /** The host the browser is sent to, for people to read. */
  public String host() {
    return Links.host(destination);
  }

  @Override
  public void write(Page page, HtmlTemplateOutput output) {
    JtehandoverGenerated.render(output, null, page, this);
  }

  /** Names no field's value: an assertion may stand there in clear. */
  @Override
  public String toString() {
    return "HandoverView[" + destination + ", " + fields.keySet() + "]";
  }
}
