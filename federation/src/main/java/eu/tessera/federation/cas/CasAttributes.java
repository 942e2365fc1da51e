package eu.tessera.federation.cas;

import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What stands in {@code cas:attributes} (CAS appendix A) and in SAML 1.1's attribute statement. */
final class CasAttributes {
  private CasAttributes() {}

  /** First the three of the standard, then what is released. */
  static Map<String, List<String>> of(Validation.Success success) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    Validation.SignIn signIn = success.signIn();
    all.put("authenticationDate", List.of(DateTimeFormatter.ISO_INSTANT.format(signIn.at())));
    // there is no remember-me sign-in (CAS 4.1)
    all.put("longTermAuthenticationRequestTokenUsed", List.of("false"));
    all.put("isFromNewLogin", List.of(Boolean.toString(!signIn.sso())));
    all.putAll(released(success.released()));
    return all;
  }

  static Map<String, List<String>> released(Released released) {
    Map<String, List<String>> all = new LinkedHashMap<>();
    released.attributes().details().forEach((name, value) -> all.put(name.word(), List.of(value)));
    all.putAll(released.attributes().more());
    if (!released.groups().isEmpty()) {
      all.put("groups", released.groups());
    }
    return all;
  }
}
