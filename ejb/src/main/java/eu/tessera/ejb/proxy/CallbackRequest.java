package eu.tessera.ejb.proxy;

import eu.tessera.federation.cas.Dialect;
import eu.tessera.federation.cas.ProxyCallback;
import eu.tessera.federation.cas.ServiceUrl;
import java.nio.charset.StandardCharsets;

/**
 * The request that brings a proxy granting ticket: a form in EU Login's dialect, whose clients
 * refuse anything else, and GET in the standard (CAS 2.5.4).
 */
final class CallbackRequest {
  private CallbackRequest() {}

  /** The request as it goes over the connection, which ends after the answer. */
  static byte[] write(ServiceUrl url, ProxyCallback callback, Dialect spoken) {
    String text =
        spoken == Dialect.CAS
            ? head("GET", url, target(callback.address(url)), "")
            : head(
                    "POST",
                    url,
                    target(url.text()),
                    "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: "
                        + callback.formBody().length()
                        + "\r\n")
                + callback.formBody();
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** The request line and the header, with {@code fields} of its own at the end. */
  static String head(String method, ServiceUrl url, String target, String fields) {
    String host = url.origin().substring(url.origin().indexOf("://") + 3);
    return method
        + " "
        + target
        + " HTTP/1.1\r\nHost: "
        + host
        + "\r\nUser-Agent: Tessera\r\nAccept: */*\r\nConnection: close\r\n"
        + fields
        + "\r\n";
  }

  /** Path and query of an address, which holds no white space or control sign: it was read so. */
  static String target(String address) {
    String rest = address.substring(address.indexOf("://") + 3);
    int fragment = rest.indexOf('#');
    rest = fragment < 0 ? rest : rest.substring(0, fragment);
    int start = 0;
    while (start < rest.length() && "/?".indexOf(rest.charAt(start)) < 0) {
      start++;
    }
    String target = rest.substring(start);
    return target.startsWith("/") ? target : "/" + target;
  }
}
