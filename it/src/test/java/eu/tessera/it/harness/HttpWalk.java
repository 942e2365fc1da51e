package eu.tessera.it.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The ways to sign in, for who has no browser.
 *
 * @param caller who walks
 */
public record HttpWalk(Tessera tessera, Caller caller) {
  /** A service that the demo world takes without registration; nobody listens there. */
  public static final String SERVICE = "https://localhost:9/app/";

  /** Somebody who has not been here. */
  public static HttpWalk at(Tessera tessera) {
    return new HttpWalk(tessera, new Caller(tessera.client()));
  }

  /** Asks for a sign-in; the answer is a page, or sends the browser to the service. */
  public Answer asks(String service) throws Exception {
    return caller.follow(caller.get(tessera.page("/login?service=" + Caller.encoded(service))));
  }

  /** Signs in by password; the answer sends the browser to the service. */
  public Answer byPassword(String service, String name, String password) throws Exception {
    return byPassword(asks(service), name, password);
  }

  /** Signs in by password from the first page; the answer leads to the service. */
  public Answer byPassword(Answer first, String name, String password) throws Exception {
    var passwordPage =
        caller.follow(caller.post(first.action().toString(), Map.of("username", name)));
    assertThat(passwordPage.step()).isEqualTo("password");
    return caller.follow(
        caller.post(passwordPage.action().toString(), Map.of("password", password)));
  }

  /** Signs in as that person of the country; the answer sends the browser to the service. */
  public Answer byEid(String service, String country, int person) throws Exception {
    return byEid(service, country, Map.of("person", Integer.toString(person)));
  }

  /**
   * Goes to the node and back.
   *
   * @param choice what is chosen at the node
   */
  public Answer byEid(String service, String country, Map<String, String> choice) throws Exception {
    return carriesOn(handover(service, country, choice));
  }

  /**
   * Signs in from the first page as that person of the country; the answer leads to the service.
   */
  public Answer byEid(Answer first, String country, int person) throws Exception {
    var choice = caller.follow(caller.post(first.action().toString(), Map.of("thirdParty", "EID")));
    var choices = Map.of("person", Integer.toString(person));
    return carriesOn(handover(atNode(choice, country), country, choices));
  }

  /** Brings a node's answer to Tessera. */
  public Answer carriesOn(Map<String, String> handover) throws Exception {
    return caller.follow(caller.post(tessera.page("/login"), handover));
  }

  /** The form that a node gives the browser to carry on. */
  public Map<String, String> handover(String service, String country, Map<String, String> choice)
      throws Exception {
    var countries =
        caller.follow(
            caller.get(tessera.page("/selectCountry?service=" + Caller.encoded(service))));
    return handover(atNode(countries, country), country, choice);
  }

  private Map<String, String> handover(Answer node, String country, Map<String, String> choice)
      throws Exception {
    var form = new LinkedHashMap<>(choice);
    form.put("request", field(node, "request"));
    form.put("answer", "continue");
    var page = caller.post(tessera.demo("/node/" + country + "/choose"), form);
    return Map.of("SAMLResponse", field(page, "SAMLResponse"));
  }

  private Answer atNode(Answer choice, String country) throws Exception {
    var away =
        caller.follow(
            caller.post(
                choice.action().toString(), Map.of("country", country, "proceed", "Submit")));
    assertThat(away.step()).isEqualTo("away");
    var form = Map.of("SAMLRequest", field(away, "SAMLRequest"));
    return caller.follow(caller.post(away.action().toString(), form));
  }

  private static String field(Answer page, String name) {
    assertThat(page.field(name)).as(name + " in " + page.body()).isNotEmpty();
    return page.field(name);
  }

  /** The ticket in the address of the service to which an answer sends the browser. */
  public static String ticket(Answer answer) {
    assertThat(answer.location()).as(answer.body()).contains("ticket=");
    return answer.location().replaceAll(".*[?&]ticket=([^&#]*).*", "$1");
  }

  /** Asks about a ticket as a service does that takes everybody. */
  public Answer validates(String service, String ticket) throws Exception {
    return validates("/serviceValidate", service, ticket, "&assuranceLevel=LOW&userDetails=true");
  }

  /** Asks about a ticket. */
  public Answer validates(String path, String service, String ticket, String more)
      throws Exception {
    var query = "?service=" + Caller.encoded(service) + "&ticket=" + ticket + more;
    return caller.get(tessera.page(path + query));
  }

  /** The unique identifier in an answer about a ticket. */
  public static String user(Answer answer) {
    return answer
        .found("<cas:user>([^<]*)</cas:user>")
        .or(() -> answer.found("<user>([^<]*)</user>"))
        .orElseThrow(() -> new AssertionError(answer.body()));
  }
}
