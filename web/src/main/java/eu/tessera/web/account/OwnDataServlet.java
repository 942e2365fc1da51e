package eu.tessera.web.account;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import eu.tessera.ejb.audit.Audit;
import eu.tessera.ejb.audit.AuditEvent;
import eu.tessera.ejb.owndata.OwnDataReport;
import eu.tessera.ejb.owndata.OwnDataReport.Section;
import eu.tessera.ejb.owndata.OwnEntry;
import eu.tessera.web.page.AccountView;
import eu.tessera.web.page.AccountView.DataSection;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.Sources;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.List;

/**
 * "Download my data": all that is kept about somebody, as a page, and as JSON with {@code
 * format=json}: {@code {"form": "tessera-own-data-1", "made": …, "sections": {"account": [{…}],
 * …}}}, each section a list of objects whose values are texts.
 */
@WebServlet(MyAccount.DATA)
public class OwnDataServlet extends LookServlet {
  private static final long serialVersionUID = 1L;
  private static final String FORM = "tessera-own-data-1";
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ObjectWriter PRETTY = JSON.writerWithDefaultPrettyPrinter();

  @Inject private transient OwnDataReport report;
  @Inject private transient Audit audit;
  @Inject private transient Clock clock;

  @Override
  boolean confidential() {
    return true;
  }

  @Override
  View view(Person person, HttpServletRequest request, HttpServletResponse response) {
    List<DataSection> sections =
        report.of(person.account()).stream()
            .map(
                s -> new DataSection(s.name(), s.entries().stream().map(OwnEntry::values).toList()))
            .toList();
    return new AccountView.OwnData(sections, request.getRequestURI() + "?format=json");
  }

  @Override
  void send(Person person, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    audit.write(
        new AuditEvent.OwnDataFetched(person.account().uid(), Sources.of(request).address()));
    if (!"json".equals(request.getParameter("format"))) {
      super.send(person, request, response);
      return;
    }
    byte[] file = PRETTY.writeValueAsBytes(written(report.of(person.account())));
    response.setContentType("application/json;charset=UTF-8");
    response.setHeader("Content-Disposition", "attachment; filename=\"my-data.json\"");
    response.setHeader("Cache-Control", "no-store");
    response.setHeader("X-Content-Type-Options", "nosniff");
    response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
    response.setContentLength(file.length);
    response.getOutputStream().write(file);
  }

  private ObjectNode written(List<Section> sections) {
    ObjectNode whole = JSON.createObjectNode();
    whole.put("form", FORM);
    whole.put("made", clock.instant().toString());
    ObjectNode all = whole.putObject("sections");
    for (Section section : sections) {
      ArrayNode entries = all.putArray(section.name());
      section.entries().forEach(e -> e.values().forEach(entries.addObject()::put));
    }
    return whole;
  }
}
