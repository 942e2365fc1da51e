package eu.tessera.web.console;

import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.assertion.Assertions;
import eu.tessera.ejb.config.Settings;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.ticket.Validations;
import eu.tessera.ejb.trouble.TroubleLog;
import eu.tessera.federation.cas.Answers;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.HandBacks;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Clock;

/** Wires up the console. */
@ApplicationScoped
public class ConsoleRoom {
  @Produces
  @Singleton
  static Catalogue catalogue() {
    return Catalogue.load();
  }

  @Produces
  @Singleton
  static Entrance entrance(
      HandBacks handBacks, Accounts accounts, Begin begin, Explanations explanations, Clock clock) {
    return new Entrance(handBacks, accounts, begin, explanations, clock);
  }

  @Produces
  @Singleton
  static TroubleList troubles(TroubleLog log, ServiceFolder services, Catalogue catalogue) {
    return new TroubleList(log, services, catalogue);
  }

  @Produces
  @Singleton
  static ServiceFacts facts(Settings settings) {
    return new ServiceFacts(settings.baseUrl());
  }

  @Produces
  @Singleton
  static Trials trials(
      Validations validations,
      Answers answers,
      Assertions assertions,
      ServiceFolder services,
      Clock clock) {
    return new Trials(validations, answers, assertions, services, clock);
  }
}
