package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.eidas.Country.Connection;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The nodes of the connected countries, each with its last good metadata. {@link #refresh} fetches;
 * everything else only looks, so that no sign-in ever waits for a node's metadata.
 */
public final class CountryNodes {
  private static final NodeStatus.OutOfService NEVER_FETCHED =
      new NodeStatus.OutOfService("not fetched yet", Instant.EPOCH);

  private final CountryCatalogue catalogue;
  private final MetadataSource source;
  private final Clock clock;
  private final NodeMetadataReader reader = new NodeMetadataReader();
  private final Map<String, Known> nodes = new ConcurrentHashMap<>();

  /** The last good metadata, and what has been wrong since, if anything. */
  private record Known(Optional<NodeMetadata> good, Optional<NodeStatus.OutOfService> trouble) {}

  public CountryNodes(CountryCatalogue catalogue, MetadataSource source, Clock clock) {
    this.catalogue = catalogue;
    this.source = source;
    this.clock = clock;
  }

  /**
   * Fetches and verifies the metadata of all connected countries, at once and each for itself; ends
   * when all have ended. For a scheduler's thread.
   */
  public void refresh() {
    Map<Country, CompletableFuture<byte[]>> fetches = new LinkedHashMap<>();
    for (Country country : catalogue.all()) {
      country.connection().ifPresent(c -> fetches.put(country, source.fetch(c.metadata())));
    }
    fetches.forEach((c, fetch) -> nodes.put(c.code(), next(c, fetch, nodes.get(c.code()))));
  }

  /** The node to speak to; empty while it has no valid metadata. */
  public Optional<NodeMetadata> node(String country) {
    return Optional.ofNullable(nodes.get(country))
        .flatMap(Known::good)
        .filter(node -> node.validUntil().isAfter(clock.instant()));
  }

  /** How the node of a country stands; empty for a country that is not connected. */
  public Optional<NodeStatus> status(String country) {
    if (catalogue.find(country).flatMap(Country::connection).isEmpty()) {
      return Optional.empty();
    }
    Optional<NodeStatus> available = node(country).map(NodeStatus.Available::new);
    return available.or(() -> Optional.of(trouble(country)));
  }

  /** What failed when its metadata were last fetched, although older ones may still be good. */
  public Optional<NodeStatus.OutOfService> refreshTrouble(String country) {
    return Optional.ofNullable(nodes.get(country)).flatMap(Known::trouble);
  }

  /** The countries that can be offered to a citizen from whom {@code minimum} is wanted. */
  public List<Country> available(LevelOfAssurance minimum) {
    return catalogue.all().stream()
        .filter(c -> node(c.code()).map(n -> n.reaches(minimum)).orElse(false))
        .toList();
  }

  private NodeStatus.OutOfService trouble(String country) {
    Known known = nodes.get(country);
    if (known == null) {
      return NEVER_FETCHED;
    }
    return known
        .trouble()
        .orElseGet(
            () ->
                new NodeStatus.OutOfService(
                    "validUntil is over", known.good().orElseThrow().validUntil()));
  }

  private Known next(Country country, CompletableFuture<byte[]> fetch, Known before) {
    Optional<NodeMetadata> last = before == null ? Optional.empty() : before.good();
    Connection connection = country.connection().orElseThrow();
    try {
      byte[] xml = fetch.join();
      NodeMetadata fresh = reader.read(xml, country, connection, clock.instant());
      return new Known(Optional.of(fresh), Optional.empty());
    } catch (CompletionException e) {
      return new Known(last, Optional.of(since(before, "cannot be fetched: " + cause(e))));
    } catch (MetadataFault e) {
      return new Known(last, Optional.of(since(before, e.getMessage())));
    } catch (RuntimeException e) { // one country's strange document is no trouble of the others
      return new Known(last, Optional.of(since(before, "not metadata that can be read")));
    }
  }

  private NodeStatus.OutOfService since(Known before, String reason) {
    Instant since =
        Optional.ofNullable(before)
            .flatMap(Known::trouble)
            .map(NodeStatus.OutOfService::since)
            .orElseGet(clock::instant);
    return new NodeStatus.OutOfService(reason, since);
  }

  private static String cause(CompletionException e) {
    Throwable cause = e.getCause() == null ? e : e.getCause();
    return cause instanceof IllegalStateException
        ? cause.getMessage()
        : cause.getClass().getSimpleName();
  }
}
