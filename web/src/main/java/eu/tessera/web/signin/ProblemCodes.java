package eu.tessera.web.signin;

import eu.tessera.ejb.signin.Problem;
import eu.tessera.web.page.ProblemCode;

/** The published code of each problem at which a sign-in can stand still. */
final class ProblemCodes {
  private ProblemCodes() {}

  static ProblemCode of(Problem.Kind kind) {
    return switch (kind) {
      case EID_CANCELLED -> ProblemCode.EID_CANCELLED;
      case EID_CONSENT_REFUSED -> ProblemCode.CONSENT_REFUSED;
      case EID_FAILED -> ProblemCode.COUNTRY_FAILED;
      case EID_NOT_TRUSTED -> ProblemCode.ANSWER_NOT_TRUSTED;
      case EID_NOT_AWAITED -> ProblemCode.ANSWER_LATE;
      case EID_ALREADY_USED -> ProblemCode.ANSWER_ALREADY_USED;
      case EID_LEVEL_TOO_LOW -> ProblemCode.LEVEL_TOO_LOW;
      case EID_DATA_MISSING -> ProblemCode.DATA_MISSING;
      case COUNTRY_UNAVAILABLE -> ProblemCode.COUNTRY_DOWN;
      case TOO_MANY_TRIES -> ProblemCode.THROTTLED;
      case BUSY -> ProblemCode.BUSY;
      case ACCOUNT_NOT_USABLE -> ProblemCode.LOCKED;
    };
  }
}
