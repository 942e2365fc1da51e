package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.proxy.PublicAddress;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Endpoint;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Role;
import java.net.InetAddress;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.UnknownHostException;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Where people and messages are sent. */
final class EndpointChecks {
  private static final String BINDINGS = "urn:oasis:names:tc:SAML:2.0:bindings:";
  private static final String POST = BINDINGS + "HTTP-POST";
  private static final String REDIRECT = BINDINGS + "HTTP-Redirect";
  private static final String SOAP = BINDINGS + "SOAP";

  private EndpointChecks() {}

  static void consumers(Subject s, Report r) {
    for (Role role : s.metadata().roles()) {
      List<Endpoint> consumers = role.consumers();
      if (consumers.stream().noneMatch(c -> c.binding().equals(POST))) {
        r.error(
            "M-131",
            role.place(),
            "There is no AssertionConsumerService by HTTP-POST, so no answer can be sent.",
            "Add one with the Binding " + POST + ".");
      }
      Set<String> indexes = new HashSet<>();
      for (Endpoint consumer : consumers) {
        address(s, r, consumer.place(), consumer.location());
        consumer
            .index()
            .filter(i -> !indexes.add(i))
            .ifPresent(
                i ->
                    r.error(
                        "M-135",
                        consumer.place(),
                        "The index " + Report.shown(i) + " stands twice.",
                        "Number the addresses, each with an index of its own."));
        if (!consumer.binding().equals(POST)) {
          r.info(
              "M-138",
              consumer.place(),
              "Answers are sent by HTTP-POST only; this address is not used.",
              "");
        }
      }
      defaults(role, r);
    }
  }

  private static void defaults(Role role, Report r) {
    long defaults = role.consumers().stream().filter(c -> c.isDefault().orElse(false)).count();
    if (defaults > 1) {
      r.warning(
          "M-136",
          role.place(),
          "Several addresses say that they are the default; the first of them is used.",
          "Let one of them say isDefault=\"true\".");
    } else if (defaults == 0 && role.consumers().size() > 1) {
      r.info(
          "M-137",
          role.place(),
          "None of the addresses says that it is the default; the first one is used.",
          "Let one of them say isDefault=\"true\".");
    }
  }

  static void logouts(Subject s, Report r) {
    for (Role role : s.metadata().roles()) {
      if (role.logouts().isEmpty()) {
        r.info(
            "M-139",
            role.place(),
            "There is no SingleLogoutService: the service is not told when a person signs out.",
            "Add one if it keeps sessions of its own.");
      }
      for (Endpoint logout : role.logouts()) {
        boolean soap = logout.binding().equals(SOAP) && logout.location().startsWith("https:");
        if (!soap && !logout.binding().equals(POST) && !logout.binding().equals(REDIRECT)) {
          r.info(
              "M-138",
              logout.place(),
              "Logout is spoken by HTTP-POST, by HTTP-Redirect, and by SOAP over https; this address"
                  + " is not used.",
              "");
        }
        address(s, r, logout.place(), logout.location());
        logout.responseLocation().ifPresent(l -> address(s, r, logout.place(), l));
      }
    }
  }

  /** A browser is sent there, with a person's data in its hands. */
  private static void address(Subject s, Report r, String place, String location) {
    URI uri;
    try {
      uri = new URI(location);
    } catch (URISyntaxException noUri) {
      uri = URI.create("");
    }
    String shown = Report.shown(location);
    if (uri.getHost() == null) {
      r.error(
          "M-132",
          place,
          "\"" + shown + "\" is not a whole https address.",
          "Write it with scheme and host, as a browser shows it.");
      return;
    }
    if (uri.getRawUserInfo() != null || uri.getRawFragment() != null) {
      r.error(
          "M-133",
          place,
          "\"" + shown + "\" has a user name or a part after # in it.",
          "Write the address without them.");
    }
    boolean near = near(uri.getHost());
    String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
    boolean plainNear = scheme.equals("http") && near && s.nearAllowed();
    if (!scheme.equals("https") && !plainNear) {
      r.error(
          "M-132",
          place,
          "\"" + shown + "\" is not an https address: on the way anybody could read what is sent.",
          "Serve it by https.");
    }
    if (near && !s.nearAllowed()) {
      r.error(
          "M-134",
          place,
          "\"" + shown + "\" is on a private network or on a developer's machine.",
          "Write the address that people reach from outside.");
    }
  }

  /** By its name or number alone: what a name server says is another day another thing. */
  static boolean near(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    if (name.endsWith(".localhost")
        || name.endsWith(".local")
        || name.endsWith(".internal")
        || name.endsWith(".home.arpa")
        || !name.startsWith("[") && name.indexOf('.') < 0) {
      return true;
    }
    boolean number = name.startsWith("[") || name.matches("[0-9.]+");
    try {
      return number && !PublicAddress.is(InetAddress.getByName(name.replaceAll("[\\[\\]]", "")));
    } catch (UnknownHostException noNumber) {
      return true;
    }
  }
}
