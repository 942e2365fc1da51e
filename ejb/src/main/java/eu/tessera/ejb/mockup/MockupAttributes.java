package eu.tessera.ejb.mockup;

import eu.tessera.federation.cas.Attribute;
import eu.tessera.federation.cas.Attributes;
import java.util.List;
import java.util.Optional;

/** Says of a user of the mock-up what EU Login would say of one. */
final class MockupAttributes {
  private final MockupUser user;
  private Attributes all = Attributes.NONE;

  private MockupAttributes(MockupUser user) {
    this.user = user;
  }

  static Attributes of(MockupUser user) {
    return new MockupAttributes(user).attributes();
  }

  private Attributes attributes() {
    MockupUser.Work work = user.work();
    say(Attribute.UID, Optional.of(user.uid()));
    say(Attribute.EMAIL, user.email());
    say(Attribute.FIRST_NAME, Optional.of(user.name().first()));
    say(Attribute.LAST_NAME, Optional.of(user.name().last()));
    say(Attribute.DOMAIN, Optional.of(work.domain()));
    say(Attribute.DOMAIN_USERNAME, Optional.of(work.domainUsername()));
    say(Attribute.EMPLOYEE_TYPE, work.employeeType());
    say(Attribute.EMPLOYEE_NUMBER, work.employeeNumber());
    say(Attribute.DEPARTMENT_NUMBER, work.department());
    say(Attribute.ORG_ID, work.orgId());
    say(Attribute.USER_MANAGER, work.manager());
    say(Attribute.TELEPHONE_NUMBER, work.telephone());
    say(Attribute.ASSURANCE_LEVEL, Optional.of(Integer.toString(user.assurance().number())));
    user.more().forEach(this::further);
    return all;
  }

  private void say(Attribute attribute, Optional<String> value) {
    value.ifPresent(text -> all = all.with(attribute, text));
  }

  /** A further element may bear the name of an attribute, such as locale: then it is that one. */
  private void further(String name, List<String> values) {
    Optional<Attribute> attribute = Attribute.named(name);
    if (attribute.isEmpty()) {
      all = all.with(name, values);
    } else if (!all.details().containsKey(attribute.get())) {
      say(attribute.get(), values.stream().findFirst());
    }
  }
}
