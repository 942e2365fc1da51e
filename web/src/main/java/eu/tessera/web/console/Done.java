package eu.tessera.web.console;

import eu.tessera.web.page.ConsoleView.Said;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What was done, as the page that follows says it; nothing that could mislead if it is forged. */
enum Done {
  SAVED("Saved as a draft. Only you and operators see it."),
  SUBMITTED("Submitted. A second person has to approve it."),
  WITHDRAWN("Taken back."),
  APPROVED("Approved."),
  REJECTED("Rejected. The author reads your reason here."),
  PLANNED("Planned for another moment."),
  ROLLED_BACK("The earlier version is live again."),
  RETIRED("Taken out of use."),
  REFRESHED("Fetched."),
  ADDED("Added. A second person has to approve it."),
  READING("It is being read."),
  REMOVED("Taken out of use, with all its services."),
  KEY_PUBLISHED("The next key is published."),
  KEY_USED("The key is in use."),
  KEY_RETIRED("The key has retired."),
  FETCHING(
      "The metadata of all countries are being fetched. Load this page again in some seconds."),
  MAIL_AGAIN("What did not go is tried again now."),
  MAIL_DROPPED("Thrown away. Nobody will get this letter."),
  CHECKING("The chain is being looked over."),
  SESSIONS_ENDED("All sessions of the account have ended."),
  REVOKED("Revoked. It opens nothing any more.");

  private final String sentence;

  Done(String sentence) {
    this.sentence = sentence;
  }

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  Said said() {
    return new Said(false, sentence);
  }

  static Optional<Done> named(String word) {
    return Arrays.stream(values()).filter(d -> d.word().equals(word)).findFirst();
  }
}
