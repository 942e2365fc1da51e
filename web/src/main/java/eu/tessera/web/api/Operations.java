package eu.tessera.web.api;

import eu.tessera.ejb.audit.ChainReview;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.ejb.notify.Outbox;
import eu.tessera.ejb.operation.AccountDesk;
import eu.tessera.ejb.operation.AuditDesk;
import eu.tessera.ejb.operation.CountryState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** How what operators look at looks to programs; what is absent is left out. */
final class Operations {
  private Operations() {}

  static List<Map<String, Object>> countries(List<CountryState> states) {
    return states.stream().map(Operations::country).toList();
  }

  private static Map<String, Object> country(CountryState state) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("country", state.code());
    map.put("name", state.name());
    map.put("state", state.standing().name());
    map.put("asked", state.asked().name());
    state.validUntil().ifPresent(until -> map.put("validUntil", until.toString()));
    state
        .trouble()
        .ifPresent(
            trouble -> {
              trouble.since().ifPresent(since -> map.put("failingSince", since.toString()));
              map.put("reason", trouble.reason());
            });
    CountryState.Lately lately = state.lately();
    map.put("accepted", lately.accepted());
    lately.lastAccepted().ifPresent(at -> map.put("lastAccepted", at.toString()));
    map.put("refused", lately.refused());
    lately.lastRefused().ifPresent(at -> map.put("lastRefused", at.toString()));
    lately.check().ifPresent(check -> map.put("refusedBy", check));
    return map;
  }

  static Map<String, Object> mail(Outbox.State state) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("server", state.server());
    map.put("waiting", state.waiting());
    state.failed().ifPresent(item -> map.put("failing", letter(item)));
    map.put("oldest", state.oldest().stream().map(Operations::letter).toList());
    return map;
  }

  static Map<String, Object> letter(Outbox.Item item) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", item.id().toString());
    map.put("kind", item.kind());
    map.put("to", item.to());
    map.put("droppable", !item.event());
    map.put("created", item.created().toString());
    map.put("attempts", item.attempts());
    map.put("due", item.due().toString());
    item.reply().ifPresent(reply -> map.put("reply", reply));
    return map;
  }

  static Map<String, Object> audit(AuditDesk.Standing standing) {
    Map<String, Object> map = new LinkedHashMap<>();
    standing.last().ifPresent(state -> map.put("check", review(state)));
    map.put("signer", Fingerprints.of(standing.signer()));
    return map;
  }

  private static Map<String, Object> review(ChainReview.State state) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("state", state.phase().name());
    map.put("started", state.started().toString());
    map.put("at", state.moved().toString());
    map.put("by", state.by());
    map.put("checked", state.checked());
    map.put("total", state.total());
    if (!state.reason().isEmpty()) {
      map.put("reason", state.reason());
    }
    return map;
  }

  static Map<String, Object> account(AccountDesk.Found found) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("uid", found.account().uid());
    map.put("kind", found.account().kind().name());
    map.put("status", found.account().status().name());
    map.put("created", found.account().created().toString());
    map.put("passwordTriesLeft", found.passwordsLeft());
    map.put("sessions", found.sessions().size());
    return map;
  }
}
