package eu.tessera.web.account;

import eu.tessera.ejb.owndata.Activity;
import eu.tessera.ejb.owndata.ActivityLog;
import eu.tessera.web.page.AccountView;
import eu.tessera.web.page.AccountView.Happened;
import eu.tessera.web.page.Deed;
import eu.tessera.web.page.MyAccount;
import eu.tessera.web.page.View;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Optional;

/** "My activity": what happened to the account, a page at a time. */
@WebServlet(MyAccount.ACTIVITY)
public class ActivityServlet extends LookServlet {
  private static final long serialVersionUID = 1L;
  private static final int PAGE = 25;
  private static final String BEFORE = "before";

  @Inject private transient ActivityLog log;

  @Override
  View view(Person person, HttpServletRequest request, HttpServletResponse response) {
    long before = before(request.getParameter(BEFORE));
    // one more than is shown tells whether there are older ones
    List<Activity> found = log.of(person.account().uid(), before, PAGE + 1);
    List<Activity> shown = found.subList(0, Math.min(PAGE, found.size()));
    String path = request.getRequestURI();
    return new AccountView.ActivityPage(
        shown.stream().map(ActivityServlet::happened).toList(),
        found.size() > PAGE
            ? Optional.of(path + "?" + BEFORE + "=" + shown.get(PAGE - 1).position())
            : Optional.empty(),
        before == Long.MAX_VALUE ? Optional.empty() : Optional.of(path));
  }

  /** What is no position asks for the first page. */
  private static long before(String parameter) {
    try {
      return parameter == null ? Long.MAX_VALUE : Math.max(1, Long.parseLong(parameter));
    } catch (NumberFormatException noPosition) {
      return Long.MAX_VALUE;
    }
  }

  private static Happened happened(Activity activity) {
    return new Happened(
        Deed.of(activity.kind()),
        activity.at(),
        Optional.ofNullable(activity.facts().get("device")),
        Optional.ofNullable(activity.facts().get("source")));
  }
}
