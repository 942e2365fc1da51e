package eu.tessera.ejb.registry;

import eu.tessera.federation.assurance.AuthenticationLevel;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.assurance.Strength;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.Set;

/** What a definition asks of the act of signing in. */
record DefinedDemand(AuthenticationLevel level, Set<Method> methods, Set<Strength> strengths) {
  /** The sign-ins of others, which a service has to name. */
  private static final Set<Method> OTHERS =
      EnumSet.of(Method.EID, Method.GOOGLE, Method.FACEBOOK, Method.X);

  static DefinedDemand read(DefinitionFields fields) {
    AuthenticationLevel level =
        fields.word(
            "level",
            AuthenticationLevel::named,
            "BASIC, MEDIUM or HIGH",
            AuthenticationLevel.BASIC);
    Set<Method> own = EnumSet.complementOf(EnumSet.copyOf(OTHERS));
    Set<Method> methods = EnumSet.noneOf(Method.class);
    if (fields.isStar("methods")) {
      methods.addAll(own);
    } else {
      methods.addAll(
          fields.words(
              "methods",
              name -> Method.named(name).filter(own::contains),
              "\"*\" alone, or names among "
                  + DefinitionFields.list(own)
                  + " (those of others stand in thirdParty)"));
    }
    methods.addAll(
        fields.words(
            "thirdParty",
            name -> Method.named(name).filter(OTHERS::contains),
            "names among " + DefinitionFields.list(OTHERS)));
    Set<Strength> strengths =
        new HashSet<>(fields.words("strengths", Strength::named, "names such as PASSWORD_SMS"));
    DefinedDemand demand = new DefinedDemand(level, methods, strengths);
    if (!demand.possible()) {
      fields.wrong(
          "methods",
          "and thirdParty hold none that reaches the level "
              + level
              + " with the strengths asked for; add one, or lower the level");
    }
    return demand;
  }

  /** A demand that nobody can meet would only be noticed by the people who are turned away. */
  private boolean possible() {
    return methods.stream()
        .anyMatch(
            m ->
                m.level().satisfies(level)
                    && (strengths.isEmpty() || strengths.contains(m.strength())));
  }
}
