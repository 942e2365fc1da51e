package eu.tessera.it.journey;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.it.harness.Answer;
import eu.tessera.it.harness.Caller;
import eu.tessera.it.harness.MachineWork;
import eu.tessera.it.harness.Mailbox;
import eu.tessera.it.harness.SharedTessera;
import eu.tessera.it.harness.Tessera;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Creating accounts without a browser: what forms do without JavaScript, and what is refused. */
@ExtendWith(SharedTessera.class)
class RegistrationRulesIT {
  private static final String REGISTER = "/eim/external/register.cgi";
  private static final String LOST = "/init/passwordResetRequest.cgi";
  private static final String PASSWORD = RegistrationWalk.PASSWORD;
  private static final String SERVICE = "https://localhost:9/app/";

  @Test
  void the_whole_path_works_without_javascript(Tessera tessera) throws Exception {
    Caller caller = new Caller(tessera.client());
    String email = RegistrationWalk.fresh();
    Answer page = caller.get(tessera.page(REGISTER + "?service=" + Caller.encoded(SERVICE)));
    Answer sent = caller.follow(caller.post(page.action().toString(), filled(page, email)));
    assertThat(sent.step()).isEqualTo("registration-sent");
    assertThat(sent.body()).contains(email);

    Answer choice = caller.get(new Mailbox(tessera, email).awaits(1).link("link="));
    Answer done = caller.follow(caller.post(choice.action().toString(), chosen(choice, PASSWORD)));
    assertThat(done.step()).isEqualTo("authenticated");
    String proceed =
        done.found("<a class=\"ecl-link ecl-link--primary\" href=\"([^\"]*)\"").orElseThrow();
    Answer back = caller.get(done.address().resolve(proceed).toString());
    assertThat(back.location()).startsWith(SERVICE + "?ticket=ST-");
  }

  @Test
  void a_form_that_is_sent_twice_asks_once(Tessera tessera) throws Exception {
    Caller caller = new Caller(tessera.client());
    String email = RegistrationWalk.fresh();
    Answer page = caller.get(tessera.page(REGISTER));
    Map<String, String> form = filled(page, email);
    Answer first = caller.post(page.action().toString(), form);
    Answer second = caller.post(page.action().toString(), form);
    assertThat(first.status()).isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    Mailbox mailbox = new Mailbox(tessera, email);
    mailbox.awaits(1);
    assertThat(mailbox.letters()).hasSize(1);
  }

  @Test
  void work_done_once_lets_no_second_form_through(Tessera tessera) throws Exception {
    Caller caller = new Caller(tessera.client());
    Answer page = caller.get(tessera.page(REGISTER));
    Map<String, String> form = filled(page, RegistrationWalk.fresh());
    caller.post(page.action().toString(), form);
    String other = RegistrationWalk.fresh();
    form.put("email", other);
    form.put("confirmEmail", other);
    caller.post(page.action().toString(), form);

    Answer fresh = caller.get(tessera.page(REGISTER));
    Map<String, String> reused = filled(fresh, other);
    reused.put("work", form.get("work"));
    assertThat(caller.post(fresh.action().toString(), reused).step()).isEqualTo("register");
    assertThat(new Mailbox(tessera, other).letters()).isEmpty();
  }

  @Test
  void a_form_of_somebody_elses_page_is_not_taken_and_nothing_typed_is_lost(Tessera tessera)
      throws Exception {
    Caller caller = new Caller(tessera.client());
    Answer page = caller.get(tessera.page(REGISTER));
    String email = RegistrationWalk.fresh();
    Map<String, String> form = filled(page, email);
    Answer elsewhere = new Caller(tessera.client()).post(page.action().toString(), form);
    assertThat(elsewhere.step()).isEqualTo("register");
    assertThat(elsewhere.body()).contains(email);
    form.put("proof", "forged");
    assertThat(caller.post(page.action().toString(), form).step()).isEqualTo("register");
    assertThat(new Mailbox(tessera, email).letters()).isEmpty();
  }

  @Test
  void an_address_with_an_account_shows_the_same_page_as_one_without(Tessera tessera)
      throws Exception {
    String known = asked(tessera, "citizen@example.org");
    String unknown = asked(tessera, RegistrationWalk.fresh());
    assertThat(known).isEqualTo(unknown);
    assertThat(new Mailbox(tessera, "citizen@example.org").awaits(1).text())
        .doesNotContain("link=");
  }

  private static String asked(Tessera tessera, String email) throws Exception {
    Caller caller = new Caller(tessera.client());
    Answer page = caller.get(tessera.page(REGISTER));
    Answer sent = caller.post(page.action().toString(), filled(page, email));
    return sent.status()
        + " "
        + sent.location()
        + " "
        + caller.follow(sent).body().replace(email, "…");
  }

  @Test
  void whatever_is_typed_for_a_lost_password_shows_the_same_page(Tessera tessera) throws Exception {
    String known = lost(tessera, "strong@example.org");
    assertThat(lost(tessera, RegistrationWalk.fresh())).isEqualTo(known);
    assertThat(lost(tessera, "n00zzzzz")).isEqualTo(known);
    assertThat(lost(tessera, "no name at all")).isEqualTo(known);
    assertThat(new Mailbox(tessera, "strong@example.org").awaits(1).link("link=")).isNotEmpty();
  }

  private static String lost(Tessera tessera, String typed) throws Exception {
    Caller caller = new Caller(tessera.client());
    Answer page = caller.get(tessera.page(LOST));
    Map<String, String> form = new LinkedHashMap<>();
    form.put("proof", page.field("proof"));
    form.put("captcha", page.field("captcha"));
    form.put("work", MachineWork.askedBy(page));
    form.put("username", typed);
    Answer sent = caller.post(page.action().toString(), form);
    return sent.status() + " " + sent.location() + " " + caller.follow(sent).body();
  }

  @Test
  void the_pages_lead_to_no_other_server(Tessera tessera) throws Exception {
    Caller caller = new Caller(tessera.client());
    for (String query :
        new String[] {
          "from=//evil.example/",
          "from=https://evil.example/",
          "from=/../evil",
          "from=/%5Cevil.example",
          "from=/userdata/mySessions.cgi&x=//evil.example"
        }) {
      Answer page = caller.get(tessera.page(REGISTER + "?" + query));
      assertThat(page.step()).isEqualTo("register");
      assertThat(page.all("(?:href|action)=\"([^\"]*)\""))
          .as(query)
          .allMatch(link -> link.startsWith("/cas/") || link.startsWith("#"));
    }
  }

  @Test
  void names_and_addresses_put_nothing_into_a_letters_head(Tessera tessera) throws Exception {
    Caller caller = new Caller(tessera.client());
    String email = RegistrationWalk.fresh();
    String victim = RegistrationWalk.fresh();
    Answer page = caller.get(tessera.page(REGISTER));
    Map<String, String> form = filled(page, email);
    form.put("firstName", "Ana\r\nBcc: " + victim.replace('@', ' '));
    form.put("lastName", "Müller");
    caller.post(page.action().toString(), form);
    assertThat(new Mailbox(tessera, email).awaits(1).subject()).doesNotContain("Bcc");
    assertThat(new Mailbox(tessera, victim).letters()).isEmpty();
  }

  @Test
  void the_code_is_for_the_browser_that_got_it(Tessera tessera) throws Exception {
    Caller caller = new Caller(tessera.client());
    Answer page = caller.get(tessera.page(REGISTER));
    String picture = page.found("src=\"(/cas/captcha/[^\"]*picture.png)\"").orElseThrow();
    String address = page.address().resolve(picture).toString();
    assertThat(caller.get(address).header("Content-Type")).isEqualTo("image/png");
    assertThat(caller.get(address).header("Cache-Control")).isEqualTo("no-store");
    assertThat(new Caller(tessera.client()).get(address).status()).isEqualTo(404);
  }

  @Test
  void a_link_is_taken_once_and_choosing_needs_the_form_of_its_own_page(Tessera tessera)
      throws Exception {
    Caller caller = new Caller(tessera.client());
    String email = RegistrationWalk.fresh();
    Answer page = caller.get(tessera.page(REGISTER));
    caller.post(page.action().toString(), filled(page, email));
    String link = new Mailbox(tessera, email).awaits(1).link("link=");
    Answer choice = caller.get(link);
    Map<String, String> form = chosen(choice, PASSWORD);
    Answer foreign = new Caller(tessera.client()).post(choice.action().toString(), form);
    assertThat(foreign.step()).as("another browser's form").isEqualTo("choose-password");
    Answer first = caller.post(choice.action().toString(), form);
    assertThat(first.status()).isEqualTo(303);
    Answer second = caller.post(choice.action().toString(), form);
    assertThat(second.status()).as("the same form, sent twice").isEqualTo(303);
    assertThat(second.location()).isEqualTo(first.location());
    assertThat(caller.get(link).step()).isEqualTo("link-over");
  }

  private static Map<String, String> filled(Answer page, String email) {
    Map<String, String> form = new LinkedHashMap<>();
    form.put("proof", page.field("proof"));
    form.put("captcha", page.field("captcha"));
    form.put("work", MachineWork.askedBy(page));
    form.put("firstName", "Ana");
    form.put("lastName", "Muster");
    form.put("email", email);
    form.put("confirmEmail", email);
    form.put("language", "en");
    form.put("privacy", "on");
    return form;
  }

  private static Map<String, String> chosen(Answer page, String password) {
    return Map.of("proof", page.field("proof"), "password", password, "confirmPassword", password);
  }
}
