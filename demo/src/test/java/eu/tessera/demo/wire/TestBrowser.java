package eu.tessera.demo.wire;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;

/** A browser with one session, which calls a servlet directly and keeps its answer. */
public final class TestBrowser {
  private final Map<String, Object> session = new HashMap<>();
  private final Map<String, String> headers = new HashMap<>();
  private final ByteArrayOutputStream body = new ByteArrayOutputStream();
  private int status;

  /** Gets a page; parameters as name, value, name, value. */
  public TestBrowser get(Servlet servlet, String path, String... parameters) {
    return call("GET", servlet, path, parameters);
  }

  /** Posts a form. */
  public TestBrowser post(Servlet servlet, String path, String... parameters) {
    return call("POST", servlet, path, parameters);
  }

  public int status() {
    return status;
  }

  public String header(String name) {
    return headers.getOrDefault(name, "");
  }

  public String page() {
    return body.toString(StandardCharsets.UTF_8);
  }

  private TestBrowser call(String method, Servlet servlet, String path, String... parameters) {
    status = 200;
    headers.clear();
    body.reset();
    var sent = new HashMap<String, String>();
    for (int i = 0; i < parameters.length; i += 2) {
      sent.put(parameters[i], parameters[i + 1]);
    }
    try {
      servlet.service(request(method, path, sent), response());
    } catch (Exception e) {
      throw new AssertionError("the servlet failed", e);
    }
    return this;
  }

  private HttpServletRequest request(String method, String path, Map<String, String> sent) {
    return fake(
        HttpServletRequest.class,
        Map.of(
            "getMethod", a -> method,
            "getPathInfo", a -> path,
            "getParameter", a -> sent.get(a[0]),
            "getSession", a -> session(),
            "changeSessionId", a -> "another"));
  }

  private HttpSession session() {
    return fake(
        HttpSession.class,
        Map.of(
            "getAttribute", a -> session.get(a[0]),
            "setAttribute", a -> session.put((String) a[0], a[1]),
            "removeAttribute", a -> session.remove(a[0]),
            "invalidate", a -> clear()));
  }

  private HttpServletResponse response() {
    return fake(
        HttpServletResponse.class,
        Map.of(
            "setStatus", a -> status = (int) a[0],
            "sendError", a -> status = (int) a[0],
            "sendRedirect", a -> redirected((String) a[0]),
            "setHeader", a -> headers.put((String) a[0], (String) a[1]),
            "setContentType", a -> headers.put("Content-Type", (String) a[0]),
            "setContentLength", a -> null,
            "getOutputStream", a -> output()));
  }

  private Object redirected(String address) {
    status = 302;
    return headers.put("Location", address);
  }

  private Object clear() {
    session.clear();
    return null;
  }

  private ServletOutputStream output() {
    return new ServletOutputStream() {
      @Override
      public boolean isReady() {
        return true;
      }

      @Override
      public void setWriteListener(WriteListener listener) {
        throw new UnsupportedOperationException();
      }

      @Override
      public void write(int b) {
        body.write(b);
      }
    };
  }

  private static <T> T fake(Class<T> type, Map<String, Function<Object[], Object>> answers) {
    return type.cast(
        Proxy.newProxyInstance(
            type.getClassLoader(),
            new Class<?>[] {type},
            (proxy, method, arguments) -> {
              var answer = answers.get(method.getName());
              if (answer == null) {
                throw new AssertionError("not part of the test browser: " + method);
              }
              Object result = answer.apply(arguments);
              return method.getReturnType() == void.class ? null : result;
            }));
  }
}
