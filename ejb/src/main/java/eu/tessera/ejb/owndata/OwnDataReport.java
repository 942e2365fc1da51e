package eu.tessera.ejb.owndata;

import eu.tessera.ejb.account.Account;
import java.util.Comparator;
import java.util.List;

/** Puts together all that is kept about somebody. */
public final class OwnDataReport {
  private final List<OwnData> rooms;

  public OwnDataReport(List<OwnData> rooms) {
    this.rooms =
        rooms.stream()
            .sorted(Comparator.comparingInt(OwnData::place).thenComparing(OwnData::section))
            .toList();
  }

  /**
   * What one room keeps.
   *
   * @param name of the section
   */
  public record Section(String name, List<OwnEntry> entries) {
    public Section {
      entries = List.copyOf(entries);
    }
  }

  /** A section for each room, empty ones too: that nothing is kept is an answer. */
  public List<Section> of(Account account) {
    return rooms.stream().map(room -> new Section(room.section(), room.of(account))).toList();
  }
}
