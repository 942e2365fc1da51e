package eu.tessera.persistence.account;

import eu.tessera.federation.assurance.AssuranceLevel;
import eu.tessera.federation.identity.PersonName;
import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** A row of {@code account}. */
@Entity
@Table(name = "account")
public class AccountRow {
  @Id private UUID id;
  @Version private long version;

  @Column(updatable = false)
  private String uid;

  private String kind;
  private String status;
  private String email;

  @Column(name = "email_canonical")
  private String emailCanonical;

  @Column(name = "first_name")
  private String firstName;

  @Column(name = "last_name")
  private String lastName;

  private String language;

  @Enumerated(EnumType.STRING)
  private AssuranceLevel assurance;

  private String domain;

  @Column(name = "employee_type")
  private String employeeType;

  private String department;

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_group", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "name")
  private Set<String> groups = new HashSet<>();

  @ElementCollection(fetch = FetchType.EAGER)
  @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
  @Column(name = "name")
  private Set<String> roles = new HashSet<>();

  @Column(name = "created_at", updatable = false)
  private Instant createdAt;

  @Column(name = "changed_at")
  private Instant changedAt;

  protected AccountRow() {}

  public AccountRow(UUID id, AccountFields fields, Instant now) {
    this.id = id;
    this.uid = fields.uid();
    this.createdAt = now;
    change(fields, now);
  }

  /** Takes over all of {@code fields} but the uid, which stays with an account for good. */
  public final void change(AccountFields fields, Instant now) {
    if (!uid.equals(fields.uid())) {
      throw new IllegalArgumentException("the uid of an account never changes");
    }
    kind = fields.kind();
    status = fields.status();
    email = fields.email().orElse(null);
    emailCanonical = fields.emailCanonical().orElse(null);
    firstName = fields.name().first();
    lastName = fields.name().last();
    language = fields.language();
    assurance = fields.assurance();
    domain = fields.domain();
    employeeType = fields.employeeType();
    department = fields.department().orElse(null);
    replace(groups, fields.groups());
    replace(roles, fields.roles());
    changedAt = now;
  }

  public UUID id() {
    return id;
  }

  public AccountFields fields() {
    return new AccountFields(
        uid,
        kind,
        status,
        Optional.ofNullable(email),
        Optional.ofNullable(emailCanonical),
        new PersonName(firstName, lastName),
        language,
        assurance,
        domain,
        employeeType,
        Optional.ofNullable(department),
        groups,
        roles);
  }

  public Instant createdAt() {
    return createdAt;
  }

  public Instant changedAt() {
    return changedAt;
  }

  private static void replace(Set<String> kept, Set<String> wanted) {
    if (!kept.equals(wanted)) {
      kept.retainAll(wanted);
      kept.addAll(wanted);
    }
  }
}
