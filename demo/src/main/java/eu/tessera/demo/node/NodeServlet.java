package eu.tessera.demo.node;

import eu.tessera.demo.page.Fault;
import eu.tessera.demo.settings.DemoSettings;
import eu.tessera.federation.assurance.LevelOfAssurance;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The addresses of all nodes: {@code /node/XX/}, {@code metadata}, {@code sso}, {@code choose}. */
public final class NodeServlet extends HttpServlet {
  private static final Logger LOG = Logger.getLogger(NodeServlet.class.getName());
  private static final int LONGEST_REQUEST = 131_072;

  private final transient List<Node> nodes;

  public NodeServlet(List<Node> nodes) {
    this.nodes = List.copyOf(nodes);
  }

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var node = node(request);
    if (node.isEmpty()) {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
      return;
    }
    switch (page(request)) {
      case "" -> NodePages.about(node.get()).send(response, HttpServletResponse.SC_OK);
      case "metadata" -> metadata(node.get(), response);
      case "choose" -> choose(node.get(), request, response);
      case "sso" -> response.sendError(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
      default -> response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var node = node(request);
    if (node.isPresent() && "sso".equals(page(request))) {
      signIn(node.get(), request, response);
    } else if (node.isPresent() && "choose".equals(page(request))) {
      answer(node.get(), request, response);
    } else {
      response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void metadata(Node node, HttpServletResponse response) throws IOException {
    byte[] xml = node.protocol().metadata().getBytes(StandardCharsets.UTF_8);
    node.tookMetadata();
    response.setContentType("application/samlmetadata+xml; charset=UTF-8");
    response.setContentLength(xml.length);
    response.getOutputStream().write(xml);
  }

  /** IA 3.2.2: a signed request of the connector; then see other, so that reloading is harmless. */
  private static void signIn(Node node, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String samlRequest = given(request, "SAMLRequest");
    try {
      if (samlRequest.isEmpty() || samlRequest.length() > LONGEST_REQUEST) {
        throw new RefusedRequest("There was no request, or too long a one.", null);
      }
      var asked = node.protocol().read(samlRequest, given(request, "RelayState"));
      response.setStatus(HttpServletResponse.SC_SEE_OTHER);
      response.setHeader(
          "Location",
          path(node) + "choose?request=" + DemoSettings.encoded(node.pending().keep(asked)));
    } catch (RefusedRequest e) {
      node.refusedOne(e.getMessage());
      LOG.log(
          Level.WARNING,
          "The demo node of " + node.country().name() + " refused a request: " + e.getMessage(),
          e.getCause());
      NodePages.refused(node, e.getMessage()).send(response, HttpServletResponse.SC_BAD_REQUEST);
    }
  }

  private static void choose(Node node, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String id = given(request, "request");
    var asked = node.pending().find(id);
    if (asked.isEmpty()) {
      expired(response);
      return;
    }
    NodePages.choose(node, id, asked.get()).send(response, HttpServletResponse.SC_OK);
  }

  private static void answer(Node node, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    var asked = node.pending().find(given(request, "request"));
    if (asked.isEmpty()) {
      expired(response);
      return;
    }
    var handover =
        switch (given(request, "answer")) {
          case "cancel" -> node.protocol().decline(asked.get(), NodeProtocol.Reason.CANCELLED);
          case "refuse" ->
              node.protocol().decline(asked.get(), NodeProtocol.Reason.CONSENT_REFUSED);
          default -> identify(node, asked.get(), request);
        };
    node.answeredOne();
    NodePages.handOver(node, handover, response);
  }

  private static NodeProtocol.Handover identify(
      Node node, NodeProtocol.Asked asked, HttpServletRequest request) {
    return node.protocol()
        .identify(
            asked,
            node.country().person(given(request, "person")),
            LevelOfAssurance.ofUri(given(request, "level")).orElse(asked.level()),
            node.protocol().tricks().stream()
                .filter(trick -> trick.number().equals(given(request, "trick")))
                .findFirst());
  }

  private static void expired(HttpServletResponse response) throws IOException {
    Fault.page(
            "This question has expired, or was never asked. Go back to the service and begin again.")
        .send(response, HttpServletResponse.SC_OK);
  }

  private Optional<Node> node(HttpServletRequest request) {
    return nodes.stream().filter(n -> n.country().code().equals(part(request, 1))).findFirst();
  }

  private static String page(HttpServletRequest request) {
    return part(request, 2);
  }

  private static String part(HttpServletRequest request, int place) {
    String[] parts = String.valueOf(request.getPathInfo()).split("/", -1);
    return parts.length == 3 ? parts[place] : "nothing";
  }

  private static String given(HttpServletRequest request, String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value;
  }

  private static String path(Node node) {
    return DemoSettings.ROOT + "/node/" + node.country().code() + "/";
  }
}
