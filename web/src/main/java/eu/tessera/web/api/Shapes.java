package eu.tessera.web.api;

import eu.tessera.ejb.exchange.Checked;
import eu.tessera.ejb.exchange.Difference;
import eu.tessera.ejb.exchange.ExpiryCalendar;
import eu.tessera.ejb.exchange.Finding;
import eu.tessera.ejb.exchange.OwnKeys;
import eu.tessera.ejb.exchange.Page;
import eu.tessera.ejb.exchange.ServiceEntry;
import eu.tessera.ejb.exchange.Submission;
import eu.tessera.ejb.exchange.check.Fingerprints;
import eu.tessera.ejb.trouble.Trouble;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** How things look to programs; what is absent is left out. */
final class Shapes {
  private Shapes() {}

  static <T> Map<String, Object> page(Page<T> page, Function<T, Object> shape) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("total", page.total());
    map.put("offset", page.offset());
    map.put("items", page.items().stream().map(shape).toList());
    return map;
  }

  static Map<String, Object> service(ServiceEntry entry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", entry.id());
    map.put("name", entry.name());
    map.put("place", entry.place().name());
    entry.owner().ifPresent(owner -> map.put("owner", owner));
    entry.entityId().ifPresent(id -> map.put("entityId", id));
    map.put("live", entry.live().isPresent());
    entry.live().ifPresent(party -> map.put("protocol", party.protocol().name()));
    map.put("waiting", entry.open());
    map.put("problems", entry.problems());
    entry.definition().ifPresent(definition -> map.put("definition", definition));
    return map;
  }

  static Map<String, Object> version(Submission version) {
    Submission.Content content = version.content();
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", content.id().toString());
    map.put("service", content.service());
    map.put("version", content.version());
    map.put("state", version.state().name());
    map.put("origin", content.origin().name());
    map.put("author", content.author().by());
    map.put("at", content.author().at().toString());
    if (version instanceof Submission.Planned planned) {
      map.put("goLive", planned.goLive().toString());
    }
    if (version instanceof Submission.Rejected rejected) {
      map.put("reason", rejected.reason());
    }
    map.put("findings", findings(content.findings()));
    map.put("definition", content.definition());
    return map;
  }

  static List<Map<String, String>> findings(List<Finding> findings) {
    return findings.stream().map(Shapes::finding).toList();
  }

  private static Map<String, String> finding(Finding finding) {
    Map<String, String> map = new LinkedHashMap<>();
    map.put("severity", finding.severity().name());
    map.put("code", finding.code());
    map.put("sentence", finding.sentence());
    map.put("remedy", finding.remedy());
    map.put("place", finding.place());
    return map;
  }

  static Map<String, Object> checked(Checked checked) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("good", checked.good());
    checked.entityId().ifPresent(id -> map.put("entityId", id));
    map.put("findings", findings(checked.findings()));
    checked.difference().ifPresent(d -> map.put("changes", changes(d)));
    return map;
  }

  private static List<Map<String, Object>> changes(Difference difference) {
    return difference.changes().stream().map(Shapes::change).toList();
  }

  private static Map<String, Object> change(Difference.Change change) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("field", change.field());
    change.before().ifPresent(before -> map.put("before", before));
    change.after().ifPresent(after -> map.put("after", after));
    map.put("sentence", change.sentence());
    map.put("harmless", change.harmless());
    return map;
  }

  static Map<String, Object> trouble(Trouble trouble) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("reference", trouble.reference());
    map.put("at", trouble.at().toString());
    map.put("code", trouble.code());
    trouble.service().ifPresent(service -> map.put("service", service));
    map.put("cause", trouble.cause());
    return map;
  }

  static Map<String, Object> ending(ExpiryCalendar.Expiry expiry) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("kind", expiry.kind().name());
    expiry.service().ifPresent(service -> map.put("service", service));
    map.put("name", expiry.name());
    map.put("what", expiry.what());
    map.put("ends", expiry.ends().toString());
    map.put("days", expiry.days());
    return map;
  }

  static Map<String, Object> key(OwnKeys.Key key) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", key.id().toString());
    map.put("use", key.use().name());
    map.put("state", key.state().name());
    map.put("sha256", Fingerprints.of(key.certificate()));
    map.put("published", key.published().toString());
    key.readyAt().ifPresent(at -> map.put("readyAt", at.toString()));
    return map;
  }
}
