package eu.tessera.ejb.factor.password.policy;

import eu.tessera.ejb.account.Account;
import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.federation.identity.PersonName;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whose password it is to be, as the words that it must not hold: the user name whole (the e-mail
 * address, what stands before its @, the uid), and the words of these and of the person's names
 * that have at least {@value #SHORTEST} characters.
 *
 * @param words in small letters
 */
public record Owner(Set<String> words) {
  /** Shorter words are in many a good password by chance. */
  static final int SHORTEST = 4;

  public Owner {
    words = Set.copyOf(words);
  }

  /** Somebody who has no account yet. */
  public static Owner of(EmailAddress email, PersonName name) {
    String local = email.canonical().substring(0, email.canonical().lastIndexOf('@'));
    return new Owner(
        words(Stream.of(email.canonical(), local), Stream.of(local, name.first(), name.last())));
  }

  /** The owner of an account. */
  public static Owner of(Account account) {
    Set<String> words = new LinkedHashSet<>();
    words.add(account.uid().toLowerCase(Locale.ROOT));
    account.email().ifPresent(email -> words.addAll(of(email, account.name()).words()));
    words.addAll(words(Stream.empty(), Stream.of(account.name().first(), account.name().last())));
    return new Owner(words);
  }

  private static Set<String> words(Stream<String> whole, Stream<String> inParts) {
    Set<String> words = new LinkedHashSet<>();
    Stream.concat(
            whole.map(Owner::small).filter(w -> w.length() > 2),
            inParts
                .flatMap(text -> Arrays.stream(small(text).split("[^\\p{L}\\p{N}]+")))
                .filter(word -> word.codePointCount(0, word.length()) >= SHORTEST))
        .forEach(words::add);
    return words;
  }

  static String small(String text) {
    return Normalizer.normalize(text, Form.NFC).toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return "Owner[****]";
  }
}
