package eu.tessera.federation.saml;

import java.security.Security;
import javax.xml.namespace.QName;
import org.apache.xml.security.algorithms.JCEMapper;
import org.bouncycastle.jce.provider.BouncyCastleProvider;
import org.opensaml.core.config.InitializationException;
import org.opensaml.core.config.InitializationService;
import org.opensaml.core.xml.XMLObject;
import org.opensaml.core.xml.io.MarshallingException;
import org.opensaml.core.xml.io.UnmarshallingException;
import org.opensaml.core.xml.util.XMLObjectSupport;
import org.w3c.dom.Element;

/** OpenSAML, started once per class loader, and the few steps that every use of it needs. */
public final class OpenSaml {
  /** The name of the provider that knows all curves and paddings of eIDAS: BouncyCastle. */
  static final String PROVIDER = BouncyCastleProvider.PROVIDER_NAME;

  private static boolean started;

  private OpenSaml() {}

  /**
   * Starts the library; later calls do nothing. OpenSAML finds its parts by the thread's context
   * class loader, which in an EAR is whatever the caller brought along, so ours stands in for it.
   *
   * <p>BouncyCastle joins the end of the JDK's list, where it takes nothing from others, and xmlsec
   * alone is told to prefer it: brainpool curves and RSA-PSS are not in the JDK, and its ECDSA is
   * several times cheaper.
   */
  public static synchronized void start() {
    if (started) {
      return;
    }
    // else signature values have line ends that are written as &#13;, which some readers choke on
    System.setProperty("org.apache.xml.security.ignoreLineBreaks", "true");
    Thread thread = Thread.currentThread();
    ClassLoader callers = thread.getContextClassLoader();
    thread.setContextClassLoader(OpenSaml.class.getClassLoader());
    try {
      InitializationService.initialize();
    } catch (InitializationException e) {
      throw new IllegalStateException("OpenSAML does not start", e);
    } finally {
      thread.setContextClassLoader(callers);
    }
    if (Security.getProvider(PROVIDER) == null) {
      Security.addProvider(new BouncyCastleProvider());
    }
    JCEMapper.setProviderId(PROVIDER);
    started = true;
  }

  /** A new, empty object of the element {@code name}. */
  public static <T extends XMLObject> T build(QName name, Class<T> type) {
    return type.cast(XMLObjectSupport.buildXMLObject(name));
  }

  /** Writes the object into a DOM of its own. */
  public static Element marshal(XMLObject object) {
    try {
      return XMLObjectSupport.marshall(object);
    } catch (MarshallingException e) {
      throw new IllegalStateException("an object we built cannot be written", e);
    }
  }

  /**
   * Reads a DOM that has passed {@link SafeXml} and {@link Schemas}.
   *
   * @throws UnsafeXml where OpenSAML still finds nothing it can read
   */
  public static <T extends XMLObject> T unmarshal(Element element, Class<T> type) throws UnsafeXml {
    try {
      return type.cast(XMLObjectSupport.getUnmarshaller(element).unmarshall(element));
    } catch (UnmarshallingException | RuntimeException e) {
      throw new UnsafeXml(UnsafeXml.Reason.STRUCTURE, "cannot be read as " + type.getSimpleName());
    }
  }
}
