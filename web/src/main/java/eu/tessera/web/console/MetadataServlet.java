package eu.tessera.web.console;

import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.exchange.Actor;
import eu.tessera.ejb.exchange.OwnKeys;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import eu.tessera.web.page.OperatorView;
import eu.tessera.web.page.OperatorView.Document;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;

/** Where our metadata are, and the fingerprints by which they can be compared. */
@WebServlet("/console/metadata")
public class MetadataServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  @Inject private transient OwnKeys keys;
  @Inject private transient Settings settings;

  public MetadataServlet() {
    super(Menu.METADATA);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    String node = "/eidas/metadata/" + settings.baseUrl().getHost().replace('.', '-') + ".xml";
    return Optional.of(
        new OperatorView.OurMetadata(
            frame,
            List.of(
                document("For SAML services", "/saml/metadata", request),
                document("For the countries’ nodes", node, request)),
            // what our metadata tell anybody, whoever reads them here
            KeyLines.groups(
                keys.keys(Actor.TESSERA).stream()
                    .filter(k -> k.state() != OwnKeys.State.RETIRED)
                    .toList())));
  }

  private Document document(String title, String path, HttpServletRequest request) {
    return new Document(title, request.getContextPath() + path, settings.baseUrl() + path);
  }
}
