package eu.tessera.web.console;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.web.page.ConsoleView;
import eu.tessera.web.page.ConsoleView.Frame;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Why an address does or does not belong to a service, part by part. */
@WebServlet("/console/address")
public class AddressServlet extends ConsolePage {
  private static final long serialVersionUID = 1L;

  @Inject private transient ServiceFolder services;

  public AddressServlet() {
    super(Menu.ADDRESS);
  }

  @Override
  Optional<ConsoleView> found(Visitor visitor, Frame frame, HttpServletRequest request) {
    String asked = asked(request, "url");
    Optional<ServiceUrl> url = ServiceUrl.read(asked).asOptional();
    Predicate<RelyingParty> told = party -> visitor.actor().sees(party.owner());
    List<String> sentences =
        url.map(known -> services.registry().explain(known, told))
            .orElseGet(
                () ->
                    asked.isEmpty()
                        ? List.of()
                        : List.of(
                            "This is no address of a service: it needs http or https, a host, and"
                                + " neither user nor password, and no control characters."));
    return Optional.of(
        new ConsoleView.Address(
            frame,
            request.getRequestURI(),
            asked,
            url.flatMap(services.registry()::find)
                .map(party -> told.test(party) ? party.name() : "another service’s address"),
            sentences));
  }
}
