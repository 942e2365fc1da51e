package eu.tessera.ejb.registry;

import eu.tessera.federation.cas.ServiceUrl;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Predicate;

/** Tells an integrator why an address is known or not, and what to write. */
final class MatchExplanation {
  private static final int MOST = 10;

  private MatchExplanation() {}

  /**
   * Explains.
   *
   * @param told of which services the reader may know; of others no more is said than that they are
   *     another service's
   */
  static List<String> of(
      ServiceUrl url,
      Optional<Registry.Entry> found,
      List<Registry.Entry> sameHost,
      Predicate<RelyingParty> told) {
    if (found.isPresent()) {
      return List.of(owned(url, found.get(), told));
    }
    if (sameHost.isEmpty()) {
      return List.of(
          ("No service is registered for the host %s. Add a pattern such as %s/ to the field"
                  + " \"urls\" of the service's definition.")
              .formatted(url.host(), url.origin()));
    }
    List<String> sentences = new ArrayList<>();
    sentences.add("The host %s is known, but no pattern takes %s:".formatted(url.host(), url));
    sameHost.stream()
        .filter(entry -> told.test(entry.party()))
        .sorted(Comparator.comparingInt(entry -> differences(entry.pattern(), url).size()))
        .limit(MOST)
        .map(entry -> sentence(entry, url))
        .forEach(sentences::add);
    if (sameHost.stream().anyMatch(entry -> !told.test(entry.party()))) {
      sentences.add("Another service has addresses on this host.");
    }
    return sentences;
  }

  private static String owned(ServiceUrl url, Registry.Entry entry, Predicate<RelyingParty> told) {
    return told.test(entry.party())
        ? "The address %s belongs to \"%s\" (%s) by its pattern %s."
            .formatted(url, entry.party().name(), entry.party().id(), entry.pattern())
        : "The address %s is another service's.".formatted(url);
  }

  private static String sentence(Registry.Entry entry, ServiceUrl url) {
    return "%s of \"%s\" %s."
        .formatted(
            entry.pattern(),
            entry.party().id(),
            String.join(", and ", differences(entry.pattern(), url)));
  }

  private static List<String> differences(UrlPattern pattern, ServiceUrl url) {
    List<String> differences = new ArrayList<>();
    if (!pattern.scheme().equals(url.scheme())) {
      differences.add("asks for %s, not %s".formatted(pattern.scheme(), url.scheme()));
    }
    if (!pattern.takesPort(url.port())) {
      differences.add("asks for port %d, not %d".formatted(pattern.port().getAsInt(), url.port()));
    }
    if (!pattern.takesPath(url.path())) {
      differences.add(path(pattern.path(), url.path()));
    }
    return differences;
  }

  private static String path(String wanted, String path) {
    if (wanted.equals(path + "/")) {
      return "takes what is below " + wanted + " only; add the address without its last slash too";
    }
    if (path.startsWith(wanted + "/")) {
      return "takes the path " + wanted + " only; end it with a slash to take what is below it";
    }
    if (path.toLowerCase(Locale.ROOT).startsWith(wanted.toLowerCase(Locale.ROOT))
        && wanted.endsWith("/")) {
      return "has the path " + wanted + " in other letters; capitals count";
    }
    return "asks for the path " + wanted;
  }
}
