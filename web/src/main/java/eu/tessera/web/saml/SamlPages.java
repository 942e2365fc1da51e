package eu.tessera.web.saml;

import eu.tessera.ejb.assertion.Asks;
import eu.tessera.ejb.assertion.Assertions;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.federation.saml.idp.LogoutMessages;
import eu.tessera.web.page.SecurityHeaders;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.Troubles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires up what answers in SAML. */
@ApplicationScoped
public class SamlPages {

  @Produces
  @Singleton
  static Carriage carriage(Answers answers) {
    return new Carriage(answers);
  }

  @Produces
  @Singleton
  static SamlHandover handover(
      ServiceFolder services,
      Assertions assertions,
      Asks asks,
      Carriage carriage,
      Troubles troubles) {
    return new SamlHandover(services, assertions, asks, carriage, troubles);
  }

  @Produces
  @Singleton
  static LogoutAnswers logoutAnswers(
      ServiceFolder services,
      LogoutMessages messages,
      Carriage carriage,
      Settings settings,
      Clock clock) {
    return new LogoutAnswers(
        services, messages, carriage, new SecurityHeaders(settings.baseUrl()), clock);
  }

  @Produces
  @Singleton
  static SignOnStart start(
      Asks asks, Begin begin, SamlHandover handover, Explanations explanations, Clock clock) {
    return new SignOnStart(asks, begin, handover, explanations, clock);
  }
}
