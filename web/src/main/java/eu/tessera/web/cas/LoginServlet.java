package eu.tessera.web.cas;

import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceFolder;
import eu.tessera.ejb.signin.Purpose;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInRequest;
import eu.tessera.ejb.ticket.LoginTransactions;
import eu.tessera.federation.assurance.Demand;
import eu.tessera.federation.assurance.Method;
import eu.tessera.federation.cas.Fingerprint;
import eu.tessera.federation.cas.LoginRequest;
import eu.tessera.federation.cas.Parameters;
import eu.tessera.federation.cas.ServiceUrl;
import eu.tessera.web.inbound.Arrivals;
import eu.tessera.web.page.ProblemCode;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.Explanations;
import eu.tessera.web.signin.Redirects;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;

/**
 * {@code /cas/login} (CAS 2.1): where services send the browser. Also where the eIDAS nodes send
 * theirs with an answer, as the original has it in its metadata.
 */
@WebServlet({"/login", "/login.cgi"})
public class LoginServlet extends HttpServlet {
  private static final long serialVersionUID = 1L;

  /** A service's address of full length, escaped, and the parameters beside it. */
  private static final int LONGEST = 6_000;

  @Inject private transient ServiceFolder services;
  @Inject private transient LoginTransactions transactions;
  @Inject private transient Begin begin;
  @Inject private transient Arrivals arrivals;
  @Inject private transient Explanations explanations;

  @Override
  protected void doGet(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<LoginTransactions.Asked> recalled =
        transactions.recall(Parameters.ofQuery(request.getQueryString()));
    Optional<LoginRequest> read =
        recalled.flatMap(r -> LoginRequest.read(r.parameters()).asOptional());
    if (read.isEmpty()) {
      ProblemCode code =
          recalled.isEmpty() ? ProblemCode.FLOW_EXPIRED : ProblemCode.SERVICE_REQUEST_INVALID;
      explanations.explain(code, Optional.empty(), "", request, response);
    } else if (read.get().service().isEmpty()) {
      begin.signIn(
          ownPage(read.get(), restart(recalled.get())),
          byEid(recalled.get().parameters()),
          request,
          response);
    } else {
      signInFor(read.get().service().get(), read.get(), recalled.get(), request, response);
    }
  }

  private void signInFor(
      ServiceUrl service,
      LoginRequest asked,
      LoginTransactions.Asked recalled,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    Optional<RelyingParty> party = services.registry().find(service);
    if (party.isEmpty()) {
      // an address that is not registered gets a page, and never the browser
      explanations.explain(
          ProblemCode.SERVICE_UNKNOWN,
          Optional.of(service.text()),
          // whoever has the reference may read it, so it names no service; the console's page
          // on addresses says more to those who may know
          String.join(" ", services.registry().explain(service, none -> false)),
          request,
          response);
      return;
    }
    if (!recalled.suits(party.get())) {
      explanations.explain(
          ProblemCode.SERVICE_NEEDS_TRANSACTION,
          Optional.of(party.get().id()),
          Optional.of(party.get().name()),
          "the service's definition requires a login transaction, and there is none or it is over",
          request,
          response);
      return;
    }
    Optional<Demand> demand = party.get().demand(asked.level(), asked.strengths());
    if (demand.isEmpty()) {
      explanations.explain(
          ProblemCode.SERVICE_REFUSES_METHOD,
          Optional.of(party.get().id()),
          Optional.of(party.get().name()),
          "no strength is taken by both the request and the definition",
          request,
          response);
      return;
    }
    begin.signIn(
        forService(
            asked, service, recalled.commitment(), party.get(), demand.get(), restart(recalled)),
        byEid(recalled.parameters()),
        request,
        response);
  }

  /**
   * A form from another site: the answer of a country's node, or a service that posts what others
   * send as a link (EUSurvey). The latter is sent on by GET (303), because only then does the
   * browser bring the cookie of single sign-on along.
   */
  @Override
  protected void doPost(HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    String form = Forms.read(request);
    if (form.isEmpty() && request.getContentLengthLong() > Forms.LONGEST) {
      explanations.explain(
          ProblemCode.ANSWER_NOT_TRUSTED, Optional.empty(), "check SIZE", request, response);
      return;
    }
    if (Arrivals.isAnswer(form)) {
      arrivals.arrive(form, request, response);
      return;
    }
    String query =
        Parameters.ofQuery(request.getQueryString()).and(Parameters.ofForm(form)).toQuery();
    Redirects.seeOther(
        response, request.getContextPath() + "/login" + (query.isEmpty() ? "" : "?" + query));
  }

  /** What is too long to be kept begins anew without a service. */
  private static String restart(LoginTransactions.Asked recalled) {
    String query = recalled.query();
    return "/login" + (query.isEmpty() || query.length() > LONGEST ? "" : "?" + query);
  }

  private static boolean byEid(Parameters parameters) {
    return parameters.first("thirdParty").filter(Method.EID.name()::equals).isPresent();
  }

  private static SignInRequest ownPage(LoginRequest asked, String restart) {
    return new SignInRequest(
        Purpose.SIGN_IN,
        new ReturnTo.OwnPage("/login"),
        new Demand(
            asked.level().orElse(Demand.ANYTHING.level()),
            asked.strengths(),
            Demand.ANYTHING.methods()),
        Set.of(Method.EID),
        asked.renew(),
        false,
        restart);
  }

  private static SignInRequest forService(
      LoginRequest asked,
      ServiceUrl service,
      Fingerprint commitment,
      RelyingParty party,
      Demand demand,
      String restart) {
    return new SignInRequest(
        Purpose.SIGN_IN,
        new ReturnTo.CasService(party.id(), party.name(), service, asked.ticketName(), commitment),
        demand,
        party.thirdParty(),
        asked.renew(),
        asked.gateway(),
        restart);
  }
}
