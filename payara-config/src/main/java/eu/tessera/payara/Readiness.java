package eu.tessera.payara;

import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import javax.net.ssl.HttpsURLConnection;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManagerFactory;

/** Whether the first page can be served, asked as a browser on this machine would. */
final class Readiness {
  private static final int PATIENCE_MILLIS = 60_000;

  private Readiness() {}

  /**
   * Returns once {@code GET /cas/login} answers 200.
   *
   * @throws ApplicationFailed if it answers otherwise
   */
  static void await(Settings settings, TlsIdentity tls) throws Exception {
    var page =
        new URI(
            "https",
            null,
            "127.0.0.1",
            settings.httpsPort(),
            Settings.CONTEXT_ROOT + "/login",
            null,
            null);
    var status = statusOf(page, tls);
    if (status != HttpsURLConnection.HTTP_OK) {
      throw new ApplicationFailed("the first page, " + page + ", answers " + status + ".");
    }
  }

  private static int statusOf(URI page, TlsIdentity tls) throws Exception {
    var connection = (HttpsURLConnection) page.toURL().openConnection();
    connection.setSSLSocketFactory(trustingOnly(tls));
    // the one certificate that is trusted is our own, whatever host name it was made for
    connection.setHostnameVerifier((host, session) -> true);
    connection.setInstanceFollowRedirects(false);
    connection.setConnectTimeout(PATIENCE_MILLIS);
    connection.setReadTimeout(PATIENCE_MILLIS);
    try {
      return connection.getResponseCode();
    } finally {
      connection.disconnect();
    }
  }

  private static SSLSocketFactory trustingOnly(TlsIdentity tls)
      throws GeneralSecurityException, IOException {
    var trust = KeyStore.getInstance("PKCS12");
    trust.load(null, null);
    trust.setCertificateEntry(TlsIdentity.ALIAS, tls.certificate());
    var managers = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(trust);
    var context = SSLContext.getInstance("TLS");
    context.init(null, managers.getTrustManagers(), null);
    return context.getSocketFactory();
  }
}
