package eu.tessera.federation.cas;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a browser asks at {@code /cas/logout}: to end the session, and where to go afterwards, by
 * {@code service} (CAS 3, 2.3.1) or {@code url} (EU Login's services). Only a registered service
 * may be gone to.
 *
 * @param target where to go; empty when none was named or none could be read, for a logout is never
 *     refused
 */
public record LogoutRequest(Optional<ServiceUrl> target) {
  public static LogoutRequest read(Parameters parameters) {
    return new LogoutRequest(
        Stream.of("service", "url")
            .map(parameters::addresses)
            .flatMap(List::stream)
            .flatMap(text -> ServiceUrl.read(text).asOptional().stream())
            .findFirst());
  }
}
