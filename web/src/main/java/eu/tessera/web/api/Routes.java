package eu.tessera.web.api;

import eu.tessera.ejb.exchange.Answer;
import java.util.List;
import java.util.function.Function;

/** All that can be asked, in one table: what is not in it is not there. */
final class Routes {
  private final List<Route> all;

  Routes(List<Route> all) {
    this.all = List.copyOf(all);
  }

  List<Route> all() {
    return all;
  }

  /** Whether the body of such a call is a document. */
  boolean takesDocument(String method, List<String> path) {
    return all.stream()
        .anyMatch(route -> route.document() && route.method().equals(method) && route.isAt(path));
  }

  /** Answers: 404 where there is no such path, 403 where the token is not for it. */
  Reply answer(Call call) {
    List<Route> here = all.stream().filter(route -> route.isAt(call.path())).toList();
    return here.stream()
        .filter(route -> route.method().equals(call.method()))
        .findFirst()
        .map(route -> within(route, call))
        .orElseGet(() -> here.isEmpty() ? none() : Reply.no(Problem.method(here)));
  }

  private static Reply within(Route route, Call call) {
    return call.scopes().contains(route.scope())
        ? route.act().apply(call)
        : Reply.no(
            Problem.of(
                403,
                "SCOPE",
                "The token is not for this: it takes the scope " + route.scope().word() + "."));
  }

  /** What came of an action, in its shape or as a problem. */
  static <T> Reply told(Answer<T> answer, Function<T, ?> shape) {
    return answer
        .value()
        .map(value -> Reply.ok(shape.apply(value)))
        .orElseGet(() -> Reply.no(Problem.of(answer.refusal().orElseThrow())));
  }

  static Reply none() {
    return Reply.no(Problem.notFound());
  }
}
