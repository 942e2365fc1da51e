package eu.tessera.ejb.dispute;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.persistence.account.DisputableRow;
import java.time.Instant;
import java.util.UUID;

/**
 * Something that happened to an account.
 *
 * @param address the account's when it happened, to which the letter went
 * @param settled whether it was disputed already, or another dispute has made it void
 */
record Disputed(
    UUID id, UUID account, Happening what, EmailAddress address, Instant at, boolean settled) {

  static Disputed of(DisputableRow row) {
    return new Disputed(
        row.id(),
        row.accountId(),
        Happening.valueOf(row.kind()),
        new EmailAddress(row.email(), row.emailCanonical()),
        row.happenedAt(),
        row.settledAt().isPresent());
  }

  boolean sameAddress(EmailAddress other) {
    return address.canonical().equals(other.canonical());
  }
}
