package eu.tessera.ejb.registry;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.federation.cas.Attribute;
import eu.tessera.federation.cas.Attributes;
import eu.tessera.federation.cas.Released;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** All that is known of an account, in the words of CAS; the release policy takes of it. */
public final class AccountFacts {
  private AccountFacts() {}

  /**
   * @param beyond what is known besides; goes before what the account says
   */
  public static Released of(Account account, Attributes beyond) {
    Map<Attribute, String> details = new EnumMap<>(Attribute.class);
    account.email().ifPresent(e -> details.put(Attribute.EMAIL, e.typed()));
    account.department().ifPresent(d -> details.put(Attribute.DEPARTMENT_NUMBER, d));
    details.put(Attribute.EMPLOYEE_TYPE, account.employeeType());
    details.put(Attribute.FIRST_NAME, account.name().first());
    details.put(Attribute.LAST_NAME, account.name().last());
    details.put(Attribute.DOMAIN, account.domain());
    details.put(Attribute.DOMAIN_USERNAME, account.uid());
    details.put(Attribute.LOCALE, account.language());
    details.putAll(beyond.details());
    // these two name the person, and are the account's own in every case
    details.put(Attribute.UID, account.uid());
    details.put(Attribute.ASSURANCE_LEVEL, Integer.toString(account.assurance().number()));
    return new Released(
        new Attributes(details, beyond.more()),
        List.copyOf(new TreeSet<>(account.groups())),
        account.email().map(EmailAddress::typed));
  }
}
