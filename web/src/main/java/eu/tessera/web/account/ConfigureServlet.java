package eu.tessera.web.account;

import eu.tessera.ejb.change.Managed;
import eu.tessera.ejb.factor.password.Passwords;
import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.AccountView;
import eu.tessera.web.page.AccountView.MethodLine;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.View;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/**
 * "Configure my account". The list of verification methods is fed by the factors that there are, so
 * a new one appears by itself.
 */
@WebServlet(MyAccount.CONFIGURE)
public class ConfigureServlet extends LookServlet {
  private static final long serialVersionUID = 1L;

  @Inject private transient Passwords passwords;

  @Override
  View view(Person person, HttpServletRequest request, HttpServletResponse response) {
    Managed managed = Managed.of(person.account());
    List<MethodLine> methods =
        door().has(person).stream().map(m -> line(m, person, request)).toList();
    return new AccountView.Configure(
        person.sort(), managed.password(), managed.email(), methods, done(request));
  }

  private MethodLine line(Method method, Person person, HttpServletRequest request) {
    return switch (method) {
      case PASSWORD ->
          new MethodLine(
              method.name(),
              passwords.setAt(person.account().id()),
              Optional.of(request.getContextPath() + MyAccount.CHANGE_PASSWORD));
      case EID ->
          new MethodLine(
              method.name(),
              Optional.empty(),
              Optional.of(request.getContextPath() + MyAccount.EIDS));
      default -> new MethodLine(method.name(), Optional.empty(), Optional.empty());
    };
  }
}
