package eu.tessera.ejb.logout;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Tells services by SAML as a test wishes. */
final class TestTeller implements SubjectTeller {
  private final List<String> told = new CopyOnWriteArrayList<>();
  private volatile Route route = Route.DIRECT;
  private volatile boolean polite = true;

  void reaches(Route other) {
    route = other;
  }

  void refuses() {
    polite = false;
  }

  /** The session indexes that were named, in order. */
  List<String> told() {
    return told;
  }

  @Override
  public Route route(Visit visit, KnownBy.Subject subject) {
    return route;
  }

  @Override
  public boolean tell(Visit visit, KnownBy.Subject subject) {
    told.add(subject.sessionIndex());
    return polite;
  }
}
