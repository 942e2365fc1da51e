package eu.tessera.demo.apereo;

import eu.tessera.demo.settings.DemoSettings;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.ServletContext;
import java.util.EnumSet;
import java.util.Map;
import org.apereo.cas.client.authentication.AuthenticationFilter;
import org.apereo.cas.client.session.SingleSignOutFilter;
import org.apereo.cas.client.session.SingleSignOutHttpSessionListener;
import org.apereo.cas.client.util.HttpServletRequestWrapperFilter;
import org.apereo.cas.client.validation.Cas30ProxyReceivingTicketValidationFilter;

/** Registers the client's filters in the order that its manual gives; no class of it is changed. */
public final class ApereoDoor {
  static final String PATH = "/apereo/";

  private final DemoSettings settings;

  public ApereoDoor(DemoSettings settings) {
    this.settings = settings;
  }

  /** Puts the filters before the library and the library behind them. */
  public void open(ServletContext context) {
    String base = settings.tessera("");
    context.addListener(SingleSignOutHttpSessionListener.class);
    filter(context, "cas-sign-out", SingleSignOutFilter.class, Map.of("casServerUrlPrefix", base));
    filter(
        context,
        "cas-authentication",
        AuthenticationFilter.class,
        Map.of("casServerLoginUrl", base + "/login", "serverName", settings.server()));
    filter(
        context,
        "cas-validation",
        Cas30ProxyReceivingTicketValidationFilter.class,
        Map.of(
            "casServerUrlPrefix",
            base,
            "serverName",
            settings.server(),
            "encoding",
            "UTF-8",
            // a refused ticket: answer 403, which the demo's fault page puts into words
            "exceptionOnValidationFailure",
            "false"));
    filter(context, "cas-wrapper", HttpServletRequestWrapperFilter.class, Map.of());
    context.addServlet("library", new Library(settings)).addMapping(PATH + "*");
  }

  private static void filter(
      ServletContext context, String name, Class<? extends Filter> type, Map<String, String> set) {
    var registration = context.addFilter(name, type);
    registration.setInitParameters(set);
    registration.addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), true, PATH + "*");
  }
}
