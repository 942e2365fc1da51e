package eu.tessera.ejb.factor.password.leaked;

import eu.tessera.ejb.config.ConfiguredValues;
import eu.tessera.ejb.lists.ShippedList;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.nio.file.Path;
import java.time.Duration;

/**
 * Gives the container the source that {@code tessera.leaked.passwords} names: {@code list} (the
 * default, shipped), an https address of the range protocol, or the path of a corpus.
 */
@ApplicationScoped
public class LeakedPasswordsRoom {
  private static final String SETTING = "tessera.leaked.passwords";
  private static final Duration PATIENCE = Duration.ofSeconds(3);

  @Produces
  @Singleton
  static LeakedPasswords source(ConfiguredValues values) {
    LeakedPasswords shipped = new MostUsed(ShippedList.named("passwords"));
    String named = values.text(SETTING).orElse("list");
    if (named.equals("list")) {
      return shipped;
    }
    if (named.startsWith("https://")) {
      return new RangeQuery(client(), address(named), PATIENCE, shipped);
    }
    Path path = values.path(SETTING).orElseThrow();
    Corpus corpus = Corpus.open(path);
    return password -> corpus.contains(password) || shipped.contains(password);
  }

  private static HttpClient client() {
    return HttpClient.newBuilder().followRedirects(Redirect.NEVER).connectTimeout(PATIENCE).build();
  }

  private static URI address(String text) {
    try {
      return URI.create(text.endsWith("/") ? text : text + "/");
    } catch (IllegalArgumentException noAddress) {
      throw ConfiguredValues.refused(
          SETTING, "list, the https address of a range query, or the path of a file,");
    }
  }
}
