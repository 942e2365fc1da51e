package eu.tessera.ejb.account;

import java.net.IDN;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as typed and as it is compared. The rule: surrounding white space off; Unicode
 * NFC; small letters; of the domain one dot at the end off and each label as the DNS is asked for
 * it (IDNA, {@code xn--…}). Labels with ß or ς stay as they are, because the older IDNA would make
 * ss and σ of them, which is somebody else's domain. Nothing else is merged: no dots or tags left
 * out, no look-alikes of other alphabets.
 *
 * <p>Refused: control, format (invisible, direction) and separator characters, characters that mean
 * something in a header ({@code ( ) < > [ ] , ; : \ "}, and {@code =?}, with which a word in
 * another encoding begins, RFC 2047 2), so quoted parts before the @ and addresses of machines too;
 * more than one @, a domain without a dot, more than 254 characters. Any other letter, digit or
 * sign may stand before the @, emoji too (RFC 6531); a domain has what the DNS can be asked for.
 *
 * @param typed as the owner wrote it, for showing and sending
 * @param canonical as it is compared, unique among accounts
 */
public record EmailAddress(String typed, String canonical) {
  private static final int LONGEST = 254;
  private static final Pattern FORBIDDEN =
      Pattern.compile("[\\p{C}\\p{Z}()<>\\[\\],;:\\\\\"]|=\\?");
  private static final Pattern LOCAL = Pattern.compile("[^.@]+(\\.[^.@]+)*");
  private static final Pattern DEVIATION = Pattern.compile("[ßẞς]");

  public EmailAddress {
    if (!canonicalOf(typed).equals(Optional.of(canonical))) {
      throw new IllegalArgumentException("not an e-mail address with its canonical form");
    }
  }

  /** Reads what somebody typed; empty when it is no address that Tessera takes. */
  public static Optional<EmailAddress> of(String typed) {
    return canonicalOf(typed).map(canonical -> new EmailAddress(typed.strip(), canonical));
  }

  @Override
  public String toString() {
    return "EmailAddress[****]";
  }

  private static Optional<String> canonicalOf(String typed) {
    if (typed.length() > 2 * LONGEST) {
      return Optional.empty();
    }
    String text = Normalizer.normalize(typed.strip(), Form.NFC);
    int at = text.indexOf('@');
    if (at < 0 || FORBIDDEN.matcher(text).find()) {
      return Optional.empty();
    }
    String local = small(text.substring(0, at));
    return domain(text.substring(at + 1))
        .filter(domain -> LOCAL.matcher(local).matches())
        .map(domain -> local + "@" + domain)
        .filter(address -> address.length() <= LONGEST);
  }

  private static Optional<String> domain(String text) {
    String domain = small(text.endsWith(".") ? text.substring(0, text.length() - 1) : text);
    StringBuilder asked = new StringBuilder();
    try {
      for (String label : domain.split("[.\u3002\uff0e\uff61]", -1)) {
        asked.append(asked.length() == 0 ? "" : ".").append(label(label));
      }
    } catch (IllegalArgumentException noLabel) {
      return Optional.empty();
    }
    return Optional.of(asked.toString()).filter(d -> d.contains(".") && !d.endsWith("."));
  }

  private static String label(String label) {
    if (label.isEmpty() || label.length() > 63 || label.contains("@")) {
      throw new IllegalArgumentException("not a label of a domain");
    }
    return DEVIATION.matcher(label).find()
        ? label
        : small(IDN.toASCII(label, IDN.USE_STD3_ASCII_RULES));
  }

  private static String small(String text) {
    return Normalizer.normalize(text.toLowerCase(Locale.ROOT), Form.NFC);
  }
}
