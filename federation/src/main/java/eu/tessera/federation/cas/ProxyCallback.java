package eu.tessera.federation.cas;

import java.util.regex.Pattern;

/**
 * What a service is sent at its callback: the proxy granting ticket, and the IOU that it will find
 * in the answer to its validation. By GET in the standard (CAS 2.5.4), by POST in EU Login's
 * dialect, whose clients refuse anything else.
 *
 * @param pgt the proxy granting ticket
 * @param pgtIou its IOU
 */
public record ProxyCallback(TicketId pgt, TicketId pgtIou) {
  private static final Pattern SUCCESS =
      Pattern.compile("<([A-Za-z_][\\w.-]*:)?proxySuccess[\\s/>]");

  /** The address to get, with the callback's own parameters preserved. */
  public String address(ServiceUrl callback) {
    return callback.with(pairs());
  }

  /** The form to post to the callback as it is. */
  public String formBody() {
    return pairs();
  }

  /**
   * Whether the callback took the ticket: with status 200, and in EU Login's dialect with the word
   * {@code proxySuccess} as an element of whatever namespace.
   */
  public static boolean acknowledged(Dialect spoken, int status, String body) {
    return status == 200 && (spoken == Dialect.CAS || SUCCESS.matcher(body).find());
  }

  private String pairs() {
    return "pgtIou=" + pgtIou.value() + "&pgtId=" + pgt.value();
  }
}
