package eu.tessera.ejb.proxy;

import static eu.tessera.ejb.proxy.Callbacks.Reach.ANYWHERE;
import static eu.tessera.ejb.proxy.Callbacks.Reach.PUBLIC;
import static eu.tessera.ejb.proxy.TestCallbackServer.NAME;
import static eu.tessera.ejb.proxy.TestCallbackServer.answer;
import static eu.tessera.ejb.ticket.TestTickets.url;
import static org.assertj.core.api.Assertions.assertThat;

import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.ProxyCallback;
import eu.tessera.federation.cas.TicketId;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import javax.net.ssl.SSLSocketFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class HttpsCallbacksTest {
  private static final ProxyCallback CALLBACK =
      new ProxyCallback(new TicketId("PGT-1-secret"), new TicketId("PGTIOU-1-iou"));
  private static final String PAIRS = "pgtIou=PGTIOU-1-iou&pgtId=PGT-1-secret";

  private final TestCallbackServer server;
  private final Deque<List<InetAddress>> lookUps = new ArrayDeque<>();

  HttpsCallbacksTest() throws IOException {
    server = new TestCallbackServer();
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private boolean deliver(
      String host, String path, Callbacks.Reach reach, Dialect spoken, Duration whole) {
    try (var callbacks =
        new HttpsCallbacks(
            TestCallbackServer.trusting(),
            name -> lookUps.isEmpty() ? List.of(address("127.0.0.1")) : lookUps.pop(),
            whole)) {
      return callbacks.deliver(
          "budget", url("https://" + host + ":" + server.port() + path), reach, CALLBACK, spoken);
    }
  }

  private boolean deliver(String host, String path, Callbacks.Reach reach, Dialect spoken) {
    return deliver(host, path, reach, spoken, Duration.ofSeconds(10));
  }

  private boolean delivered(Dialect spoken) {
    return deliver(NAME, "/pgt", ANYWHERE, spoken);
  }

  @Test
  void eu_logins_clients_are_brought_the_ticket_by_a_form() {
    assertThat(deliver(NAME, "/pgt?tenant=%7E1", ANYWHERE, Dialect.EU_LOGIN)).isTrue();
    assertThat(server.asked).containsExactly("POST /pgt?tenant=%7E1 " + PAIRS);
  }

  @Test
  void clause_2_5_4_a_standard_client_is_brought_the_ticket_by_get_and_its_parameters_stay() {
    server.behaving(exchange -> answer(exchange, 200, ""));
    assertThat(deliver(NAME, "/pgt?tenant=%7E1", ANYWHERE, Dialect.CAS)).isTrue();
    assertThat(deliver(NAME, "", ANYWHERE, Dialect.CAS)).isTrue();
    assertThat(server.asked)
        .containsExactly("GET /pgt?tenant=%7E1&" + PAIRS + " ", "GET /?" + PAIRS + " ");
  }

  @Test
  void clause_2_5_4_another_status_than_200_is_a_failure() {
    for (int status : new int[] {201, 204, 400, 404, 500}) {
      server.behaving(exchange -> answer(exchange, status, ""));
      assertThat(delivered(Dialect.CAS)).as("%d", status).isFalse();
    }
  }

  @Test
  void an_answer_without_acknowledgement_is_a_failure_to_eu_login() {
    server.behaving(exchange -> answer(exchange, 200, "<html>Welcome</html>"));
    assertThat(delivered(Dialect.EU_LOGIN)).isFalse();
  }

  @Test
  void a_redirect_is_not_followed() {
    server.behaving(
        exchange -> {
          exchange.getResponseHeaders().set("Location", "/elsewhere");
          answer(exchange, 302, "<proxySuccess/>");
        });
    assertThat(delivered(Dialect.EU_LOGIN)).isFalse();
    assertThat(delivered(Dialect.CAS)).isFalse();
    assertThat(server.asked).hasSize(2).noneMatch(request -> request.contains("elsewhere"));
  }

  @Test
  void a_private_address_is_not_called_unless_the_definition_names_it() {
    for (String host : List.of("127.0.0.1", NAME)) {
      assertThat(deliver(host, "/pgt", PUBLIC, Dialect.EU_LOGIN)).isFalse();
      assertThat(server.asked).isEmpty();
    }
    assertThat(deliver("127.0.0.1", "/pgt", ANYWHERE, Dialect.EU_LOGIN)).isTrue();
  }

  @Test
  void one_private_address_among_public_ones_is_enough_to_call_none() {
    lookUps.add(List.of(address("192.0.2.1"), address("127.0.0.1")));
    lookUps.add(List.of(address("8.8.8.8"), address("127.0.0.1")));
    lookUps.add(List.of(address("127.0.0.1"), address("8.8.8.8")));
    for (int i = 0; i < 3; i++) {
      assertThat(deliver(NAME, "/pgt", PUBLIC, Dialect.EU_LOGIN)).isFalse();
    }
    assertThat(server.asked).isEmpty();
  }

  @Test
  void a_name_is_looked_up_once_and_what_was_looked_at_is_called() {
    lookUps.add(List.of(address("127.0.0.1")));
    lookUps.add(List.of(address("192.0.2.1"))); // where it would lead a second time
    assertThat(delivered(Dialect.EU_LOGIN)).isTrue();
    assertThat(lookUps).hasSize(1);
  }

  @Test
  void a_name_without_addresses_is_a_failure() {
    lookUps.add(List.of());
    assertThat(delivered(Dialect.EU_LOGIN)).isFalse();
  }

  @Test
  void clause_2_5_4_a_certificate_for_another_name_is_refused_before_anything_is_sent() {
    assertThat(deliver("other.example", "/pgt", ANYWHERE, Dialect.EU_LOGIN)).isFalse();
    assertThat(server.asked).isEmpty();
  }

  @Test
  void
      clause_2_5_4_a_certificate_that_the_system_does_not_trust_is_refused_before_anything_is_sent() {
    try (var callbacks = new HttpsCallbacks((SSLSocketFactory) SSLSocketFactory.getDefault())) {
      assertThat(
              callbacks.deliver(
                  "budget",
                  url("https://127.0.0.1:" + server.port() + "/pgt"),
                  ANYWHERE,
                  CALLBACK,
                  Dialect.EU_LOGIN))
          .isFalse();
    }
    assertThat(server.asked).isEmpty();
  }

  @Test
  void an_answer_in_chunks_is_read() {
    server.behaving(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          OutputStream body = exchange.getResponseBody();
          for (String part : List.of("<?xml version='1.0'?>", "<proxySu", "ccess", "/>")) {
            body.write(part.getBytes());
            body.flush();
          }
          exchange.close();
        });
    assertThat(delivered(Dialect.EU_LOGIN)).isTrue();
  }

  @Test
  void an_answer_that_trickles_is_given_up() {
    CountDownLatch stop = new CountDownLatch(1);
    server.behaving(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          while (!stop.await(20, java.util.concurrent.TimeUnit.MILLISECONDS)) {
            exchange.getResponseBody().write(' ');
            exchange.getResponseBody().flush();
          }
        });
    long begun = System.nanoTime();
    assertThat(deliver(NAME, "/pgt", ANYWHERE, Dialect.EU_LOGIN, Duration.ofMillis(700))).isFalse();
    assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    stop.countDown();
  }

  @Test
  void an_answer_without_end_is_cut_off() {
    server.behaving(
        exchange -> {
          exchange.sendResponseHeaders(200, 0);
          byte[] much = new byte[8192];
          for (int i = 0; i < 100_000; i++) {
            exchange.getResponseBody().write(much);
          }
          answer(exchange, 200, "<proxySuccess/>");
        });
    assertThat(delivered(Dialect.EU_LOGIN)).isFalse();
  }

  @Test
  void a_slow_service_holds_up_itself_and_nobody_else() throws Exception {
    CountDownLatch arrived = new CountDownLatch(4);
    CountDownLatch stop = new CountDownLatch(1);
    server.behaving(
        exchange -> {
          if (exchange.getRequestURI().getPath().equals("/slow")) {
            arrived.countDown();
            stop.await();
          }
          answer(exchange, 200, "<proxySuccess/>");
        });
    try (var callbacks = patient()) {
      AtomicInteger taken = new AtomicInteger();
      List<Thread> slow = callers(4, () -> called(callbacks, "slow", "/slow"), taken);
      arrived.await();
      assertThat(called(callbacks, "slow", "/slow")).as("its fifth call at once").isFalse();
      assertThat(called(callbacks, "quick", "/pgt")).as("another service").isTrue();
      stop.countDown();
      for (Thread thread : slow) {
        thread.join();
      }
      assertThat(taken).hasValue(4);
      assertThat(called(callbacks, "slow", "/slow")).as("once it is quick again").isTrue();
    }
  }

  @Test
  void many_slow_services_leave_threads_for_those_who_ask_for_no_callback() throws Exception {
    CountDownLatch arrived = new CountDownLatch(32);
    CountDownLatch stop = new CountDownLatch(1);
    server.behaving(
        exchange -> {
          arrived.countDown();
          stop.await();
          answer(exchange, 200, "<proxySuccess/>");
        });
    try (var callbacks = patient()) {
      AtomicInteger number = new AtomicInteger();
      List<Thread> slow =
          callers(
              32,
              () -> called(callbacks, "slow" + number.getAndIncrement(), "/pgt"),
              new AtomicInteger());
      arrived.await();
      assertThat(called(callbacks, "quick", "/pgt")).isFalse();
      stop.countDown();
      for (Thread thread : slow) {
        thread.join();
      }
      assertThat(called(callbacks, "quick", "/pgt")).as("no seat is lost by a refusal").isTrue();
    }
  }

  @Test
  void a_seat_is_left_when_the_call_is_over_and_not_when_nobody_waits_for_it_any_longer()
      throws Exception {
    CountDownLatch stop = new CountDownLatch(1);
    try (var callbacks =
        new HttpsCallbacks(
            TestCallbackServer.trusting(),
            name -> {
              awaited(stop); // a name server that does not answer cannot be broken off
              return List.of(address("127.0.0.1"));
            },
            Duration.ofMillis(50))) {
      for (int i = 0; i < 4; i++) {
        assertThat(called(callbacks, "slow", "/pgt")).isFalse();
      }
      Seats seats = callbacks.seats();
      assertThat(seats.take("slow")).as("four still look up the name").isFalse();
      stop.countDown();
      for (int i = 0; i < 4; i++) {
        while (!seats.take("slow")) {
          Thread.sleep(5);
        }
      }
    }
  }

  private static void awaited(CountDownLatch stop) {
    try {
      stop.await();
    } catch (InterruptedException ended) {
      Thread.currentThread().interrupt();
    }
  }

  private static HttpsCallbacks patient() {
    return new HttpsCallbacks(
        TestCallbackServer.trusting(),
        name -> List.of(address("127.0.0.1")),
        Duration.ofSeconds(30));
  }

  private boolean called(HttpsCallbacks callbacks, String party, String path) {
    return callbacks.deliver(
        party,
        url("https://" + NAME + ":" + server.port() + path),
        ANYWHERE,
        CALLBACK,
        Dialect.EU_LOGIN);
  }

  private static List<Thread> callers(int many, BooleanSupplier call, AtomicInteger taken) {
    List<Thread> callers =
        IntStream.range(0, many)
            .mapToObj(
                i ->
                    new Thread(
                        () -> {
                          if (call.getAsBoolean()) {
                            taken.incrementAndGet();
                          }
                        }))
            .toList();
    callers.forEach(Thread::start);
    return callers;
  }
}
