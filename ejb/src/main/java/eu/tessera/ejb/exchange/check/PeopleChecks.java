package eu.tessera.ejb.exchange.check;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.registry.AttributeMapping;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Contact;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Name;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Requested;
import eu.tessera.federation.saml.inspect.InspectedMetadata.Role;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Whom to write to, what people read, and what the service would like to know of them. */
final class PeopleChecks {
  private PeopleChecks() {}

  static void contacts(Subject s, Report r) {
    List<Contact> contacts = s.metadata().contacts();
    boolean technical = contacts.stream().anyMatch(c -> c.type().equals("technical"));
    if (!technical && s.party().contacts().isEmpty()) {
      r.warning(
          "M-181",
          "ContactPerson",
          "Nobody is named to write to when something is about to end or goes wrong.",
          "Add a ContactPerson with contactType=\"technical\" and a mailbox of a team.");
    }
    for (Contact contact : contacts) {
      if (contact.mails().stream().anyMatch(m -> EmailAddress.of(bare(m)).isEmpty())) {
        r.warning(
            "M-182",
            contact.place(),
            "The e-mail address is not one that can be written to.",
            "Write it as mailto:team@service.example.org.");
      }
    }
  }

  static String bare(String mail) {
    return mail.regionMatches(true, 0, "mailto:", 0, 7) ? mail.substring(7) : mail;
  }

  static void names(Subject s, Report r) {
    Set<String> spoken =
        s.party().languages().stream().map(Locale::getLanguage).collect(Collectors.toSet());
    Set<String> wanted = new TreeSet<>(spoken);
    wanted.add("en");
    for (Name name : s.metadata().names()) {
      wanted.remove(Locale.forLanguageTag(name.language()).getLanguage());
    }
    if (s.metadata().names().isEmpty()) {
      r.info(
          "M-211",
          "SPSSODescriptor/Extensions",
          "The metadata hold no name of the service; people see that of the definition.",
          "Add an mdui:DisplayName in each language that your people speak.");
    } else if (!wanted.isEmpty()) {
      r.info(
          "M-211",
          "SPSSODescriptor/Extensions",
          "There is no name of the service in: " + String.join(", ", wanted) + ".",
          "Add an mdui:DisplayName with that xml:lang.");
    }
  }

  /** What is asked for and not given, before somebody misses it. */
  static void attributes(Subject s, Report r) {
    Set<String> told =
        s.party().saml().mapping().stream()
            .filter(m -> s.party().attributes().include(m.source()))
            .map(AttributeMapping::name)
            .collect(Collectors.toSet());
    boolean ours = s.party().saml().mapping().isEmpty();
    for (Role role : s.metadata().roles()) {
      for (Requested wanted : role.requested()) {
        boolean given =
            ours ? s.party().attributes().gives(wanted.name()) : told.contains(wanted.name());
        if (given) {
          continue;
        }
        String name =
            Report.shown(wanted.friendlyName().isBlank() ? wanted.name() : wanted.friendlyName());
        String remedy =
            "Add it to \"attributes\" and, under the name that the service knows, to \"mapping\".";
        if (wanted.required()) {
          r.warning(
              "M-201",
              wanted.place(),
              "The attribute \"" + name + "\" is required, and the definition does not release it.",
              remedy);
        } else {
          r.info(
              "M-201",
              wanted.place(),
              "The attribute \""
                  + name
                  + "\" is asked for, and the definition does not release it.",
              remedy);
        }
      }
    }
  }
}
