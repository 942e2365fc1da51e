package eu.tessera.web.api;

import eu.tessera.ejb.access.Scope;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/**
 * One thing that can be asked.
 *
 * @param path behind {@code /api/v1}, such as {@code /services/{id}/versions}
 * @param scope that a token needs for it
 * @param document whether its body is no JSON but a document, perhaps a large one
 */
record Route(String method, String path, Scope scope, boolean document, Function<Call, Reply> act) {
  static Route get(String path, Scope scope, Function<Call, Reply> act) {
    return new Route("GET", path, scope, false, act);
  }

  static Route post(String path, Scope scope, Function<Call, Reply> act) {
    return new Route("POST", path, scope, false, act);
  }

  /** One whose body is a document, which is read as it comes. */
  static Route upload(String path, Scope scope, Function<Call, Reply> act) {
    return new Route("POST", path, scope, true, act);
  }

  /** Whether the parts of an address are of this path; a part in braces stands for any. */
  boolean isAt(List<String> parts) {
    List<String> own = Arrays.asList(path.substring(1).split("/"));
    if (own.size() != parts.size()) {
      return false;
    }
    for (int i = 0; i < own.size(); i++) {
      if (!own.get(i).startsWith("{") && !own.get(i).equals(parts.get(i))) {
        return false;
      }
    }
    return true;
  }
}
