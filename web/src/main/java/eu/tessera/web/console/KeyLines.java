package eu.tessera.web.console;

import eu.tessera.ejb.exchange.OwnKeys.Key;
import eu.tessera.ejb.exchange.OwnKeys.State;
import eu.tessera.ejb.exchange.OwnKeys.Use;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.web.page.ConsoleView.Fact;
import eu.tessera.web.page.OperatorView.KeyGroup;
import eu.tessera.web.page.OperatorView.KeyLine;
import eu.tessera.web.page.Severity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Shows our keys, by use. */
final class KeyLines {
  private KeyLines() {}

  static List<KeyGroup> groups(List<Key> keys) {
    return Arrays.stream(Use.values())
        .map(use -> group(use, keys.stream().filter(k -> k.use() == use).toList()))
        .filter(group -> !group.keys().isEmpty())
        .toList();
  }

  private static KeyGroup group(Use use, List<Key> keys) {
    return new KeyGroup(
        use.name(),
        title(use),
        keys.stream().anyMatch(k -> k.state() == State.PUBLISHED),
        keys.stream().map(KeyLines::line).toList());
  }

  static String title(Use use) {
    return switch (use) {
      case PROVIDER_SIGNING -> "Signs answers to SAML services";
      case PROVIDER_ENCRYPTION -> "SAML services encrypt to it";
      case CONNECTOR_SIGNING -> "Signs requests to the countries’ nodes";
      case CONNECTOR_ENCRYPTION -> "The countries’ nodes encrypt to it";
    };
  }

  private static KeyLine line(Key key) {
    List<Fact> facts = new ArrayList<>();
    facts.add(Fact.of("SHA-256", Fingerprints.of(key.certificate())));
    facts.add(Fact.of("Algorithm", key.certificate().getPublicKey().getAlgorithm()));
    facts.add(Fact.of("Published", Versions.time(key.published())));
    facts.add(
        Fact.of("Certificate ends", Versions.time(key.certificate().getNotAfter().toInstant())));
    key.readyAt().ifPresent(at -> facts.add(Fact.of("Known to everybody", Versions.time(at))));
    key.retired().ifPresent(at -> facts.add(Fact.of("Retired", Versions.time(at))));
    return new KeyLine(
        key.id().toString(),
        switch (key.state()) {
          case IN_USE -> Severity.GOOD;
          case PUBLISHED -> Severity.WARNING;
          case RETIRED -> Severity.INFO;
        },
        switch (key.state()) {
          case IN_USE -> "in use";
          case PUBLISHED -> "published";
          case RETIRED -> "retired";
        },
        Fingerprints.shown(key.certificate()),
        facts,
        key.state() == State.PUBLISHED,
        key.readyAt().filter(Instant.now()::isBefore).isPresent());
  }
}
