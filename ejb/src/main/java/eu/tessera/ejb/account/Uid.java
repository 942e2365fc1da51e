package eu.tessera.ejb.account;

import java.util.Locale;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/** The form of the id that services know: 7 to 40 of a-z, 0-9, dot, hyphen and underscore. */
final class Uid {
  private static final Pattern FORM = Pattern.compile("[a-z0-9][a-z0-9._-]{2,39}");
  private static final String BASE36 = "0123456789abcdefghijklmnopqrstuvwxyz";

  private Uid() {}

  /** In lower case, as it is compared; empty when it has another form. */
  static Optional<String> of(String typed) {
    return Optional.of(typed.strip().toLowerCase(Locale.ROOT))
        .filter(u -> FORM.matcher(u).matches());
  }

  /** A random one, such as n00a1b2c. Whether it is free, the database says. */
  static String fresh(AccountKind kind, RandomGenerator random) {
    StringBuilder uid = new StringBuilder(kind.prefix());
    for (int i = 0; i < 5; i++) {
      uid.append(BASE36.charAt(random.nextInt(BASE36.length())));
    }
    return uid.toString();
  }
}
