package eu.tessera.web.page;

/**
 * Every problem that a person can be shown, with the code that help desks and integrators know it
 * by. A code, once published, is never given to another problem. The bundles hold for each {@code
 * problem.NAME.title}, {@code .what} (what happened) and {@code .next} (what to do).
 */
public enum ProblemCode {
  FLOW_EXPIRED("T-101", Fault.YOU, 400),
  OTHER_BROWSER("T-102", Fault.YOU, 400),
  FOREIGN_FORM("T-103", Fault.YOU, 403),
  THROTTLED("T-104", Fault.YOU, 429),
  LOCKED("T-105", Fault.YOU, 403),
  PAGE_UNKNOWN("T-106", Fault.YOU, 404),
  REQUEST_INCOMPLETE("T-107", Fault.YOU, 400),
  EID_CANCELLED("T-108", Fault.YOU, 200),
  CONSENT_REFUSED("T-109", Fault.YOU, 200),
  NOT_ALLOWED("T-110", Fault.YOU, 403),
  ASK_ENDED("T-120", Fault.YOU, 200),

  SERVICE_UNKNOWN("T-201", Fault.SERVICE, 403),
  SERVICE_REQUEST_INVALID("T-202", Fault.SERVICE, 400),
  SERVICE_DEMANDS_MORE("T-203", Fault.SERVICE, 403),
  SERVICE_REFUSES_METHOD("T-204", Fault.SERVICE, 403),
  SERVICE_NEEDS_TRANSACTION("T-205", Fault.SERVICE, 400),
  LOGOUT_REQUEST_INVALID("T-206", Fault.SERVICE, 400),
  START_NOT_OFFERED("T-207", Fault.SERVICE, 403),

  COUNTRY_DOWN("T-301", Fault.COUNTRY, 502),
  ANSWER_NOT_TRUSTED("T-302", Fault.COUNTRY, 400),
  ANSWER_LATE("T-303", Fault.COUNTRY, 400),
  LEVEL_TOO_LOW("T-304", Fault.COUNTRY, 403),
  DATA_MISSING("T-305", Fault.COUNTRY, 403),
  ANSWER_ALREADY_USED("T-306", Fault.YOU, 400),
  COUNTRY_FAILED("T-307", Fault.COUNTRY, 502),
  COUNTRY_NOT_OFFERED("T-308", Fault.SERVICE, 404),
  EID_REFUSED("T-309", Fault.COUNTRY, 403),

  INTERNAL("T-401", Fault.US, 500),
  BUSY("T-402", Fault.US, 503);

  private final String code;
  private final Fault fault;
  private final int status;

  ProblemCode(String code, Fault fault, int status) {
    this.code = code;
    this.fault = fault;
    this.status = status;
  }

  /** The published code, such as {@code T-301}. */
  public String code() {
    return code;
  }

  public Fault fault() {
    return fault;
  }

  /** The HTTP status its page is sent with. */
  public int status() {
    return status;
  }

  String key(String part) {
    return "problem." + name() + "." + part;
  }
}
