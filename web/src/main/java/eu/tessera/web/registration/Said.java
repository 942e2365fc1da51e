package eu.tessera.web.registration;

import eu.tessera.ejb.registration.Asked;
import eu.tessera.web.page.Complaint;
import eu.tessera.web.page.Notice;
import eu.tessera.web.page.RegistrationView;
import java.util.List;
import java.util.Optional;

/**
 * What a form that comes back says besides what was filled in.
 *
 * @param captcha the one that goes on being shown; a new one where there is none
 */
record Said(
    List<Complaint> complaints,
    Optional<Notice> notice,
    Optional<RegistrationView.Captcha> captcha) {
  static final Said NOTHING = new Said(List.of(), Optional.empty(), Optional.empty());

  Said {
    complaints = List.copyOf(complaints);
  }

  /** Why nothing was sent. */
  static Notice about(Asked asked) {
    return asked == Asked.TOO_MANY ? Notice.TOO_MANY_LETTERS : Notice.NO_MAIL;
  }

  static Said notice(Notice notice) {
    return new Said(List.of(), Optional.of(notice), Optional.empty());
  }
}
