package eu.tessera.web.account;

import eu.tessera.ejb.account.AccountKind;
import eu.tessera.ejb.account.Accounts;
import eu.tessera.ejb.factor.FactorRunner;
import eu.tessera.ejb.session.Confirmations;
import eu.tessera.ejb.signin.Confirming;
import eu.tessera.ejb.signin.Purpose;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInRequest;
import eu.tessera.federation.assurance.Method;
import eu.tessera.web.page.PageContext;
import eu.tessera.web.page.View;
import eu.tessera.web.signin.Answers;
import eu.tessera.web.signin.Begin;
import eu.tessera.web.signin.HandBacks;
import eu.tessera.web.signin.SignedInPage;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * The way into the pages of My Account: who has no live session signs in by the one path and comes
 * back; before what an intruder would change first, the owner proves anew to be there.
 */
public final class Door {
  private final HandBacks handBacks;
  private final Accounts accounts;
  private final Confirmations confirmations;
  private final FactorRunner runner;
  private final Begin begin;
  private final Answers answers;

  public Door(
      HandBacks handBacks,
      Accounts accounts,
      Confirmations confirmations,
      FactorRunner runner,
      Begin begin,
      Answers answers) {
    this.handBacks = handBacks;
    this.accounts = accounts;
    this.confirmations = confirmations;
    this.runner = runner;
    this.begin = begin;
    this.answers = answers;
  }

  /** Who is signed in, if anybody is. */
  Optional<Person> person(HttpServletRequest request) {
    return handBacks
        .live(request)
        .flatMap(s -> accounts.byId(s.account()).map(account -> new Person(account, s)));
  }

  /** Whether the owner has just confirmed to be there. */
  boolean confirmed(Person person) {
    return confirmations.holds(person.session().id());
  }

  /** The methods that the person can prove more with than with a password. */
  Set<Method> has(Person person) {
    Set<Method> has = EnumSet.noneOf(Method.class);
    has.addAll(runner.setUpBy(person.account().id()));
    if (person.account().kind() == AccountKind.VIRTUAL) {
      has.add(Method.EID);
    }
    return has;
  }

  /**
   * Sends somebody to sign in and back.
   *
   * @param path below the base address, with its query
   */
  void signIn(String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    begin.forOwnPage(path, request, response);
  }

  /** Sends somebody who is signed in to confirm that it is them, and back. */
  void confirm(Person person, String path, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Set<Method> has = has(person);
    boolean byEid = has.contains(Method.EID) && !has.contains(Method.PASSWORD);
    SignInRequest asked =
        new SignInRequest(
            Purpose.CONFIRM,
            new ReturnTo.OwnPage(path),
            Confirming.demand(has),
            byEid ? Set.of(Method.EID) : Set.of(),
            true,
            false,
            path);
    begin.signIn(asked, byEid, request, response);
  }

  /** Shows a page with the person's name and menu at the top. */
  void show(
      Person person,
      View view,
      int status,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException {
    PageContext context =
        answers
            .context(request, response)
            .signedInAs(person.account().name().full(), SignedInPage.menu(request));
    answers.send(view, context, status, response);
  }

  /** Shows a page to whoever it is. */
  void show(View view, HttpServletRequest request, HttpServletResponse response)
      throws IOException {
    Optional<Person> person = person(request);
    if (person.isPresent()) {
      show(person.get(), view, HttpServletResponse.SC_OK, request, response);
    } else {
      answers.send(view, answers.context(request, response), HttpServletResponse.SC_OK, response);
    }
  }

  Answers answers() {
    return answers;
  }
}
