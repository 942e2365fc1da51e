package eu.tessera.ejb.notify;

import java.time.Clock;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends every letter in every language there is to a mail server, such as the demo's ({@code
 * smtp://127.0.0.1:port}), each language to its own address ({@code fr@example.org}). For
 * designers, translators and screenshots; part of no build.
 */
final class LetterGallery {
  private LetterGallery() {}

  /**
   * @param arguments the server, as TESSERA_SMTP_URL has it
   */
  public static void main(String[] arguments) throws Exception {
    MailSettings settings = TestMail.settings("tessera.smtp.url", arguments[0]);
    SSLSocketFactory trust = (SSLSocketFactory) SSLSocketFactory.getDefault();
    Carrier carrier =
        new SmtpCarrier(settings.server().orElseThrow(), settings, trust, Clock.systemUTC());
    Scriptorium scriptorium = new Scriptorium(settings.zone(), settings.domain());
    try (Carrier.Trip trip = carrier.begin()) {
      for (String language : Texts.all().keySet()) {
        Recipient to =
            TestLetters.to(language + "@example.org", "Zoë & Ξένια Παπαδοπούλου", language);
        for (Letter letter : TestLetters.all()) {
          System.out.println(
              language
                  + " "
                  + letter.key()
                  + " "
                  + trip.carry(scriptorium.write(to, letter, false)));
        }
      }
    }
  }
}
