package eu.tessera.federation.cas;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The parameters of a request, in their order and with their raw text. The servlet API loses the
 * raw text, and it is needed: some clients send {@code service} unencoded.
 *
 * <p>Reading is lenient (UTF-8; what is not, is replaced; unknown names are kept; of a repeated
 * name the first value counts) but bounded: a request of more than {@value #MOST} parameters or
 * {@value #LONGEST} characters is {@link #tooLarge}, and every reader of this room refuses it.
 */
public final class Parameters implements Serializable {
  public static final Parameters NONE = new Parameters(List.of(), false);

  private static final int MOST = 100;
  private static final int LONGEST = 32 * 1024;

  /** The names that the protocol knows: they end an unencoded service address. */
  private static final Set<String> KNOWN =
      Set.of(
          "service",
          "TARGET",
          "targetService",
          "url",
          "ticket",
          "pgt",
          "renew",
          "gateway",
          "warn",
          "method",
          "format",
          "pgtUrl",
          "groups",
          "userDetails",
          "clientFingerprint",
          "sessionId",
          "version",
          "ticketTypes",
          "assuranceLevel",
          "authenticationLevel",
          "acceptStrengths",
          "acceptStrength",
          "acceptedStrengths",
          "proxyGrantingProtocol",
          "userAddress",
          "singleSignOut",
          "locale",
          "domain",
          "loginRequestId",
          "SAMLart");

  private record Pair(String name, String value, String rawValue, String raw)
      implements Serializable {
    static Pair of(String raw) {
      int equals = raw.indexOf('=');
      String name = equals < 0 ? raw : raw.substring(0, equals);
      String value = equals < 0 ? "" : raw.substring(equals + 1);
      return new Pair(PercentText.formDecoded(name), PercentText.formDecoded(value), value, raw);
    }

    /** The pair as it came when that is fit for an address, else encoded anew. */
    String forQuery() {
      boolean fit = raw.chars().allMatch(c -> c > ' ' && c < 0x7f && "\"<>\\^`#".indexOf(c) < 0);
      return fit ? raw : encoded(name) + "=" + encoded(value);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
  }

  private final List<Pair> pairs;
  private final boolean tooLarge;

  private Parameters(List<Pair> pairs, boolean tooLarge) {
    this.pairs = pairs;
    this.tooLarge = tooLarge;
  }

  /** Reads the query of an address as it came, without its question mark; null is none. */
  public static Parameters ofQuery(String rawQuery) {
    return read(rawQuery);
  }

  /**
   * Reads the body of a form; null is none. The content type is the caller's to ignore: one client
   * sends none.
   */
  public static Parameters ofForm(String body) {
    return read(body);
  }

  private static Parameters read(String text) {
    if (text == null || text.isBlank()) {
      return NONE;
    }
    if (text.length() > LONGEST) {
      return new Parameters(List.of(), true);
    }
    String[] raws = text.strip().split("&", MOST + 2);
    if (raws.length > MOST) {
      return new Parameters(List.of(), true);
    }
    return new Parameters(
        Stream.of(raws).filter(raw -> !raw.isEmpty()).map(Pair::of).toList(), false);
  }

  /** These, and then {@code more}: for a form posted to an address with a query. */
  public Parameters and(Parameters more) {
    List<Pair> all = Stream.concat(pairs.stream(), more.pairs.stream()).toList();
    boolean tooMany = tooLarge || more.tooLarge || all.size() > MOST;
    return new Parameters(tooMany ? List.of() : all, tooMany);
  }

  /** The part of these whose names pass. */
  public Parameters only(Predicate<String> name) {
    return new Parameters(pairs.stream().filter(p -> name.test(p.name())).toList(), tooLarge);
  }

  /** The first value of this name, decoded; empty where the name does not occur. */
  public Optional<String> first(String name) {
    return pairs.stream().filter(p -> p.name().equals(name)).map(Pair::value).findFirst();
  }

  /** The first value of this name, unless it is blank. */
  Optional<String> given(String name) {
    return first(name).map(String::strip).filter(value -> !value.isEmpty());
  }

  /** Whether the name occurs, with a value or without. */
  public boolean has(String name) {
    return first(name).isPresent();
  }

  /** Whether the request went past the bounds; then nothing of it is kept. */
  public boolean tooLarge() {
    return tooLarge;
  }

  /** A query that reads as these parameters do, safe to put in an address. */
  public String toQuery() {
    return pairs.stream().map(Pair::forQuery).collect(Collectors.joining("&"));
  }

  /**
   * What the address under this name can have meant, the likeliest first. Properly encoded, there
   * is one reading. Where its text stands unencoded ({@code service=https://a/b?x=1&y=2&ticket=…}):
   *
   * <ol>
   *   <li>if it holds a question mark, what follows up to the next name that the protocol knows
   *       belongs to the address ({@code y=2}, but not {@code ticket}),
   *   <li>first decoded, because one client encodes the path but not the host, then as it stands,
   *       because another encodes nothing, so that its escapes are the address's own,
   *   <li>last without what followed, as a strict reader has it.
   * </ol>
   */
  List<String> addresses(String name) {
    for (int i = 0; i < pairs.size(); i++) {
      if (pairs.get(i).name().equals(name)) {
        return addressesAt(i);
      }
    }
    return List.of();
  }

  private List<String> addressesAt(int at) {
    Pair pair = pairs.get(at);
    if (!pair.rawValue().contains("://")) {
      return pair.value().isBlank() ? List.of() : List.of(pair.value());
    }
    String tail = pair.rawValue().indexOf('?') >= 0 ? tailFrom(at + 1) : "";
    Set<String> readings = new LinkedHashSet<>();
    readings.add(pair.value() + PercentText.formDecoded(tail));
    readings.add(pair.rawValue() + tail);
    readings.add(pair.value());
    return List.copyOf(readings);
  }

  private String tailFrom(int start) {
    List<String> tail = new ArrayList<>();
    for (int i = start; i < pairs.size() && !KNOWN.contains(pairs.get(i).name()); i++) {
      tail.add("&" + pairs.get(i).raw());
    }
    return String.join("", tail);
  }

  /** Names only: values may be tickets. */
  @Override
  public String toString() {
    return pairs.stream().map(Pair::name).toList().toString();
  }
}
