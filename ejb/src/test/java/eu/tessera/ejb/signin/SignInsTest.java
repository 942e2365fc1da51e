package eu.tessera.ejb.signin;

import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.ejb.assertion.Ask;
import eu.tessera.ejb.factor.Answer;
import eu.tessera.ejb.factor.Factor;
import eu.tessera.ejb.factor.FactorRunner;
import eu.tessera.ejb.factor.Pace;
import eu.tessera.ejb.factor.Source;
import eu.tessera.ejb.factor.Tries;
import eu.tessera.ejb.grid.LocalGrid;
import eu.tessera.ejb.signin.SignInEngine.Known;
import eu.tessera.ejb.signin.SignInFlow.Remark;
import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Evidence;
import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Proof;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.federation.saml.idp.ContextWish.Comparison;
import eu.tessera.federation.saml.idp.Reply;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SignInsTest {
  private static final UUID ADA = UUID.randomUUID();
  private static final UUID EVE = UUID.randomUUID();
  private static final Browser BROWSER = Browser.holding("a-cookie");
  private static final Source HOME = new Source("192.0.2.1", "");

  private static final FactorRunner.Witness NOBODY =
      new FactorRunner.Witness() {
        @Override
        public void wrong(Method method, Optional<UUID> account, Source source) {}

        @Override
        public void throttled(Method method, Optional<UUID> account, Source source) {}
      };

  private Instant now = Instant.parse("2026-11-22T12:00:00Z");
  private boolean usable = true;
  private final AtomicInteger number = new AtomicInteger();
  private final Clock clock =
      new Clock() {
        @Override
        public ZoneId getZone() {
          return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
          return this;
        }

        @Override
        public Instant instant() {
          return now;
        }
      };

  private final Factor password = new Word(Method.PASSWORD, Set.of(ADA, EVE));
  private final Factor totp = new Word(Method.TOTP, Set.of(EVE));
  private final AtomicInteger pacesKept = new AtomicInteger();
  private long nanos;

  private long tick() {
    return nanos += 1_000_000;
  }

  private final LocalGrid grid = new LocalGrid();
  private final SignIns signIns =
      new SignIns(
          grid,
          new SignInEngine(Set.of(Method.PASSWORD, Method.TOTP)),
          new FactorRunner(
              List.of(password, totp),
              new Tries(grid.throttle(), Tries.Limits.DEFAULT, (account, browser) -> false, clock),
              NOBODY,
              clock),
          new People() {
            @Override
            public Optional<UUID> byLogin(String typed) {
              return Optional.ofNullable(Map.of("ada", ADA, "eve", EVE).get(typed));
            }

            @Override
            public String canonical(String typed) {
              return typed.toLowerCase(java.util.Locale.ROOT);
            }

            @Override
            public boolean usable(UUID account) {
              return usable;
            }
          },
          new Telling(grid.throttle(), Telling.Limits.DEFAULT, false),
          new Pace(this::tick, nanos -> pacesKept.incrementAndGet()),
          () -> "flow-" + number.incrementAndGet(),
          1000,
          clock);

  /** A factor whose right answer is the word "right". */
  private record Word(Method method, Set<UUID> owners) implements Factor {
    @Override
    public boolean setUpBy(UUID account) {
      return owners.contains(account);
    }

    @Override
    public Fit verify(Optional<UUID> account, Answer answer) {
      return account.isPresent() && answer.field("word").equals("right") ? Fit.FITS : Fit.FITS_NOT;
    }
  }

  private static SignInRequest request() {
    return new SignInRequest(
        Purpose.SIGN_IN,
        new ReturnTo.CasService(
            "library",
            "Library",
            ServiceUrl.read("https://library.example/").asOptional().orElseThrow(),
            "ticket",
            Fingerprint.NONE),
        Demand.ANYTHING,
        Set.of(Method.EID),
        false,
        false,
        "/login?service=https%3A%2F%2Flibrary.example%2F");
  }

  private static SignInRequest asking(AuthenticationLevel level) {
    var r = request();
    return new SignInRequest(
        r.purpose(),
        r.returnTo(),
        new Demand(level, Set.of(), EnumSet.allOf(Method.class)),
        r.thirdParties(),
        r.fresh(),
        r.passive(),
        r.restart());
  }

  private static SignInRequest renewing() {
    var r = request();
    return new SignInRequest(
        r.purpose(), r.returnTo(), r.demand(), r.thirdParties(), true, false, r.restart());
  }

  private static SignInRequest passive() {
    var r = request();
    return new SignInRequest(
        r.purpose(), r.returnTo(), r.demand(), r.thirdParties(), false, true, r.restart());
  }

  private SignInFlow named(SignInFlow flow, String login) {
    return signIns.name(flow, login, HOME);
  }

  private SignInFlow begin(SignInRequest request) {
    return signIns.begin(request, BROWSER, Optional.empty());
  }

  private SignInFlow answer(SignInFlow flow, Method method, String word) {
    return signIns.answer(
        flow, method, new Answer(Map.of("word", word)), HOME, (k, d) -> new Problem(k, d, "R1"));
  }

  private SignInFlow awaiting(String requestId) {
    return signIns.asking(
        signIns.chosen(signIns.towardsCountry(begin(request())), "BE"), requestId);
  }

  private Optional<SignInFlow> returned(
      String landing, SignInFlow flow, String requestId, UUID account) {
    return signIns.returned(
        landing, flow.about().id(), requestId, "v00abcde", account, new Proof(Method.EID, now));
  }

  private SignInFlow signedIn(String login) {
    return answer(named(begin(request()), login), Method.PASSWORD, "right");
  }

  private Known known(Method method, Instant at) {
    return new Known(ADA, "ada", Evidence.of(new Proof(method, at)));
  }

  @Test
  void a_password_leads_back_to_the_service() {
    SignInFlow flow = begin(request());
    assertThat(signIns.step(flow)).isEqualTo(new Step.AskWho(List.of(Method.EID), ""));
    flow = named(flow, " ada ");
    assertThat(signIns.step(flow))
        .isEqualTo(new Step.AskProof("ada", List.of(Method.PASSWORD), Remark.NONE, false));
    flow = answer(flow, Method.PASSWORD, "right");
    assertThat(signIns.step(flow))
        .isEqualTo(new Step.HandBack(ADA, Evidence.of(new Proof(Method.PASSWORD, now))));
  }

  @Test
  void a_wrong_password_and_an_unknown_name_look_the_same() {
    SignInFlow wrong = answer(named(begin(request()), "ada"), Method.PASSWORD, "wrong");
    SignInFlow unknown = answer(named(begin(request()), "bob"), Method.PASSWORD, "right");
    assertThat(signIns.step(wrong))
        .isEqualTo(new Step.AskProof("ada", List.of(Method.PASSWORD), Remark.WRONG, false));
    assertThat(signIns.step(unknown))
        .isEqualTo(new Step.AskProof("bob", List.of(Method.PASSWORD), Remark.WRONG, false));
  }

  @Test
  void too_many_wrong_passwords_end_in_a_page_that_says_so_for_unknown_names_too() {
    for (String login : List.of("ada", "bob")) {
      SignInFlow flow = named(begin(request()), login);
      for (int i = 0; i < 6; i++) {
        flow = answer(flow, Method.PASSWORD, "wrong");
      }
      assertThat(signIns.step(flow))
          .isEqualTo(new Step.Explain(new Problem(Problem.Kind.TOO_MANY_TRIES, "", "R1")));
    }
  }

  @Test
  void another_way_to_write_a_name_gives_no_more_tries_whether_it_exists_or_not() {
    for (String login : List.of("bob", "Bob", "BOB", "bOb", "boB")) {
      answer(named(begin(request()), login), Method.PASSWORD, "wrong");
    }
    assertThat(signIns.step(answer(named(begin(request()), "BoB"), Method.PASSWORD, "x")))
        .isEqualTo(new Step.Explain(new Problem(Problem.Kind.TOO_MANY_TRIES, "", "R1")));
  }

  @Test
  void another_browser_does_not_get_the_flow() {
    SignInFlow flow = begin(request());
    assertThat(signIns.find(flow.about().id(), BROWSER)).contains(flow);
    assertThat(signIns.find(flow.about().id(), Browser.holding("another"))).isEmpty();
  }

  @Test
  void a_session_that_is_enough_is_handed_back_at_once() {
    var session = known(Method.PASSWORD, now.minusSeconds(3600));
    assertThat(signIns.atOnce(request(), Optional.of(session)))
        .contains(new Step.HandBack(ADA, session.evidence()));
  }

  @Test
  void renew_asks_for_the_password_in_spite_of_a_session() {
    var session = known(Method.PASSWORD, now.minusSeconds(3600));
    assertThat(signIns.atOnce(renewing(), Optional.of(session))).isEmpty();
    SignInFlow flow = signIns.begin(renewing(), BROWSER, Optional.of(session));
    assertThat(signIns.step(flow))
        .isEqualTo(new Step.AskProof("ada", List.of(Method.PASSWORD), Remark.NONE, false));
    now = now.plusSeconds(5);
    assertThat(signIns.step(answer(flow, Method.PASSWORD, "right")))
        .isInstanceOf(Step.HandBack.class);
  }

  @Test
  void a_session_by_an_eid_of_a_lower_level_than_is_asked_is_not_enough() {
    String high = LevelOfAssurance.HIGH.uri();
    SignInRequest asked = bySaml(high);
    assertThat(signIns.atOnce(asked, Optional.of(byEid(LevelOfAssurance.HIGH)))).isPresent();
    Known lower = byEid(LevelOfAssurance.SUBSTANTIAL);
    assertThat(signIns.atOnce(asked, Optional.of(lower))).isEmpty();
    assertThat(signIns.atOnce(request(), Optional.of(lower))).isPresent();
    // who came by an eID alone has no password to be asked for
    SignInFlow flow = signIns.begin(asked, BROWSER, Optional.of(lower));
    assertThat(signIns.step(flow)).isEqualTo(new Step.AskWho(List.of(Method.EID), ""));
  }

  private Known byEid(LevelOfAssurance level) {
    return new Known(ADA, "v00abcde", Evidence.of(Proof.byEid(level, now)));
  }

  private static SignInRequest bySaml(String context) {
    var r = request();
    var ask =
        new Ask(
            new Reply("https://museum.example", "https://museum.example/acs", "_r", ""),
            false,
            false,
            "",
            true,
            Comparison.MINIMUM,
            List.of(context),
            List.of(),
            false);
    return new SignInRequest(
        r.purpose(),
        new ReturnTo.SamlService("museum", "Museum", ask),
        ask.context().demand(),
        r.thirdParties(),
        false,
        false,
        r.restart());
  }

  @Test
  void a_passive_request_asks_nobody_anything() {
    assertThat(signIns.atOnce(passive(), Optional.empty())).contains(new Step.HandBackUnknown());
  }

  @Test
  void a_passive_request_does_not_slip_below_the_level() {
    var r = asking(AuthenticationLevel.MEDIUM);
    var quiet =
        new SignInRequest(
            r.purpose(), r.returnTo(), r.demand(), r.thirdParties(), false, true, r.restart());
    assertThat(signIns.atOnce(quiet, Optional.of(known(Method.PASSWORD, now))))
        .contains(new Step.HandBackUnknown());
  }

  @Test
  void a_password_session_is_not_handed_back_where_medium_is_asked() {
    var session = known(Method.PASSWORD, now);
    assertThat(signIns.atOnce(asking(AuthenticationLevel.MEDIUM), Optional.of(session))).isEmpty();
    SignInFlow flow =
        signIns.begin(asking(AuthenticationLevel.MEDIUM), BROWSER, Optional.of(session));
    assertThat(signIns.step(flow))
        .isEqualTo(new Step.AskMore("ada", List.of(Method.EID), List.of(Method.TOTP)));
  }

  @Test
  void a_second_factor_is_asked_after_the_password_where_medium_is_asked() {
    SignInFlow flow =
        answer(named(begin(asking(AuthenticationLevel.MEDIUM)), "eve"), Method.PASSWORD, "right");
    assertThat(signIns.step(flow))
        .isEqualTo(new Step.AskProof("eve", List.of(Method.TOTP), Remark.NONE, false));
    assertThat(signIns.step(answer(flow, Method.TOTP, "right"))).isInstanceOf(Step.HandBack.class);
  }

  @Test
  void a_method_that_was_not_offered_moves_nothing() {
    SignInFlow flow = named(begin(request()), "eve");
    assertThat(answer(flow, Method.TOTP, "right")).isEqualTo(flow);
  }

  @Test
  void an_eid_leads_to_its_country_and_back() {
    SignInFlow flow = signIns.towardsCountry(begin(request()));
    assertThat(signIns.step(flow)).isEqualTo(new Step.AskCountry());
    flow = signIns.asking(signIns.chosen(flow, "BE"), "_r1");
    assertThat(signIns.step(flow)).isEqualTo(new Step.GoAway("BE"));
    assertThat(returned("a1", flow, "_r1", ADA)).contains(flow);
    flow = signIns.landed(flow, "a1");
    assertThat(signIns.step(flow)).isInstanceOf(Step.HandBack.class);
  }

  @Test
  void an_answer_moves_nothing_until_the_browser_that_asked_comes_with_it() {
    SignInFlow flow = awaiting("_r1");
    returned("a1", flow, "_r1", ADA);
    assertThat(signIns.find(flow.about().id(), BROWSER)).contains(flow);
    assertThat(signIns.landed(flow, "a2")).isEqualTo(flow);
    assertThat(signIns.landed(awaiting("_r1"), "a1")).isInstanceOf(SignInFlow.Away.class);
  }

  @Test
  void an_answer_that_another_browser_brought_is_nobodys() {
    SignInFlow flow = awaiting("_r1");
    returned("a1", flow, "_r1", ADA);
    signIns.forget("a1");
    assertThat(signIns.landed(flow, "a1")).isEqualTo(flow);
  }

  @Test
  void an_answer_that_was_kept_no_longer_counts_when_another_request_is_made() {
    SignInFlow flow = awaiting("_r1");
    returned("a1", flow, "_r1", ADA);
    SignInFlow newer = signIns.asking(flow, "_r2");
    assertThat(signIns.landed(newer, "a1")).isEqualTo(newer);
  }

  @Test
  void an_eid_is_not_offered_where_the_service_does_not_allow_it() {
    var r = request();
    var none =
        new SignInRequest(
            r.purpose(), r.returnTo(), r.demand(), Set.of(), false, false, r.restart());
    SignInFlow flow = begin(none);
    assertThat(signIns.step(flow)).isEqualTo(new Step.AskWho(List.of(), ""));
    assertThat(signIns.towardsCountry(flow)).isEqualTo(flow);
  }

  @Test
  void an_answer_to_another_request_is_not_taken() {
    SignInFlow flow = awaiting("_r1");
    assertThat(returned("a1", flow, "_r2", ADA)).isEmpty();
    assertThat(returned("a1", begin(request()), "_r1", ADA)).isEmpty();
  }

  @Test
  void only_the_newest_request_of_a_flow_is_awaited() {
    SignInFlow flow = signIns.asking(awaiting("_r1"), "_r2");
    assertThat(returned("a1", flow, "_r1", ADA)).isEmpty();
    assertThat(returned("a2", flow, "_r2", ADA)).isPresent();
  }

  @Test
  void a_novel_is_no_name() {
    SignInFlow flow = begin(request());
    assertThat(named(flow, "x".repeat(321))).isEqualTo(flow);
    assertThat(named(flow, "  ")).isEqualTo(flow);
  }

  @Test
  void an_answer_is_taken_once() {
    SignInFlow flow = awaiting("_r1");
    assertThat(returned("a1", flow, "_r1", ADA)).isPresent();
    SignInFlow moved = signIns.landed(flow, "a1");
    assertThat(returned("a2", flow, "_r1", EVE)).isEmpty();
    assertThat(signIns.landed(moved, "a1")).isEqualTo(moved);
  }

  @Test
  void a_refusal_by_the_country_is_explained_and_one_may_begin_again() {
    SignInFlow flow = awaiting("_r1");
    var problem = new Problem(Problem.Kind.EID_CANCELLED, "BE", "R1");
    signIns.returnedWithout("a1", flow.about().id(), "_r1", problem);
    flow = signIns.landed(flow, "a1");
    assertThat(signIns.step(flow)).isEqualTo(new Step.Explain(problem));
    flow = signIns.towardsCountry(flow);
    assertThat(signIns.step(flow)).isInstanceOf(Step.AskCountry.class);
    assertThat(signIns.step(signIns.back(flow))).isInstanceOf(Step.AskWho.class);
  }

  @Test
  void a_double_click_is_handed_back_twice_and_a_late_one_begins_again() {
    SignInFlow flow = signedIn("ada");
    assertThat(signIns.handBack(flow)).isTrue();
    SignInFlow over = signIns.find(flow.about().id(), BROWSER).orElseThrow();
    assertThat(signIns.step(over)).isInstanceOf(Step.HandBack.class);
    assertThat(signIns.handBack(over)).isTrue();
    now = now.plus(Duration.ofSeconds(5));
    assertThat(signIns.step(over)).isEqualTo(new Step.BeginAgain());
    assertThat(signIns.handBack(over)).isFalse();
  }

  @Test
  void of_two_answers_at_once_one_moves_the_flow() {
    SignInFlow flow = signedIn("ada");
    assertThat(IntStream.range(0, 50).parallel().filter(i -> signIns.handBack(flow)).count())
        .isEqualTo(1);
  }

  @Test
  void a_stale_page_moves_nothing_and_sees_where_the_flow_stands() {
    SignInFlow stale = begin(request());
    SignInFlow current = named(stale, "ada");
    assertThat(named(stale, "eve")).isEqualTo(current);
  }

  @Test
  void an_account_that_may_not_be_used_is_told_only_after_the_right_password() {
    usable = false;
    SignInFlow flow = named(begin(request()), "ada");
    assertThat(answer(flow, Method.PASSWORD, "wrong"))
        .isInstanceOfSatisfying(
            SignInFlow.Identified.class, i -> assertThat(i.remark()).isEqualTo(Remark.WRONG));
    flow = signIns.find(flow.about().id(), BROWSER).orElseThrow();
    assertThat(signIns.step(answer(flow, Method.PASSWORD, "right")))
        .isEqualTo(new Step.Explain(new Problem(Problem.Kind.ACCOUNT_NOT_USABLE, "", "R1")));
  }

  @Test
  void each_tab_has_its_own_flow() {
    SignInFlow one = named(begin(request()), "ada");
    SignInFlow two = named(begin(request()), "eve");
    assertThat(signIns.find(one.about().id(), BROWSER)).contains(one);
    assertThat(signIns.find(two.about().id(), BROWSER)).contains(two);
  }

  @Test
  void an_unknown_address_leads_to_the_creation_of_an_account_and_back() {
    SignInFlow flow = named(begin(request()), "nobody@example.org");
    assertThat(signIns.step(flow)).isEqualTo(new Step.CreateAccount("nobody@example.org"));
    assertThat(signIns.step(signIns.back(flow)))
        .isEqualTo(new Step.AskWho(List.of(Method.EID), "nobody@example.org"));
  }

  @Test
  void an_unknown_identifier_is_asked_for_a_password_like_any_other() {
    assertThat(signIns.step(named(begin(request()), "n00nobody")))
        .isInstanceOf(Step.AskProof.class);
  }

  @Test
  void who_asks_about_very_many_addresses_is_no_longer_told_which_are_unknown() {
    for (int i = 0; i < 20; i++) {
      named(begin(request()), i + "@example.org");
    }
    assertThat(signIns.step(named(begin(request()), "nobody@example.org")))
        .isInstanceOf(Step.AskProof.class);
  }

  @Test
  void a_remembered_name_is_not_asked_for_and_forgotten_by_one_click() {
    SignInFlow flow = signIns.remembered(begin(request()), "ada");
    assertThat(signIns.step(flow))
        .isEqualTo(new Step.AskProof("ada", List.of(Method.PASSWORD), Remark.NONE, true));
    assertThat(signIns.step(signIns.anew(flow)))
        .isEqualTo(new Step.AskWho(List.of(Method.EID), ""));
  }

  @Test
  void the_wish_to_be_remembered_outlives_a_wrong_answer() {
    SignInFlow flow = signIns.remember(named(begin(request()), "ada"), true);
    assertThat(signIns.step(answer(flow, Method.PASSWORD, "wrong")))
        .isEqualTo(new Step.AskProof("ada", List.of(Method.PASSWORD), Remark.WRONG, true));
  }

  @Test
  void who_goes_back_finds_what_was_typed() {
    assertThat(signIns.step(signIns.back(named(begin(request()), "adda"))))
        .isEqualTo(new Step.AskWho(List.of(Method.EID), "adda"));
  }

  @Test
  void a_refusal_keeps_the_pace_and_a_success_waits_for_nothing() {
    answer(named(begin(request()), "ada"), Method.PASSWORD, "right");
    assertThat(pacesKept).hasValue(0);
    answer(named(begin(request()), "ada"), Method.PASSWORD, "wrong");
    answer(named(begin(request()), "bob"), Method.PASSWORD, "wrong");
    assertThat(pacesKept).hasValue(2);
  }

  @Test
  void equal_flows_are_written_alike_after_any_number_of_journeys() throws Exception {
    var r = request();
    var flow =
        begin(
            new SignInRequest(
                r.purpose(),
                r.returnTo(),
                new Demand(AuthenticationLevel.BASIC, Set.of(), Set.of(Method.TOTP, Method.EID)),
                Set.of(Method.GOOGLE, Method.EID, Method.X),
                false,
                false,
                r.restart()));
    byte[] once = written(named(flow, "ada"));
    Object there = new ObjectInputStream(new ByteArrayInputStream(once)).readObject();
    assertThat(written(there)).isEqualTo(once);
    // the order of the JDK's own immutable sets is drawn anew in each process
    assertThat(flow.request().thirdParties()).containsExactly(Method.EID, Method.GOOGLE, Method.X);
    assertThat(flow.request().demand().methods()).containsExactly(Method.TOTP, Method.EID);
  }

  private static byte[] written(Object value) throws IOException {
    var bytes = new ByteArrayOutputStream();
    try (var out = new ObjectOutputStream(bytes)) {
      out.writeObject(value);
    }
    return bytes.toByteArray();
  }
}
