package eu.tessera.web.signin;

import eu.tessera.ejb.session.Session;
import eu.tessera.ejb.signin.ReturnTo;
import eu.tessera.ejb.signin.SignInRequest;
import eu.tessera.federation.assurance.Evidence;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** How one protocol hands the browser back to its services; each is at home in its own room. */
public interface Handover {

  /** Whether it knows the way there. */
  boolean leadsTo(ReturnTo returnTo);

  /**
   * Hands back a person who is known.
   *
   * @param evidence what counts of the session for this request
   */
  void known(
      SignInRequest asked,
      Session session,
      Evidence evidence,
      HttpServletRequest request,
      HttpServletResponse response)
      throws IOException;

  /** Hands the browser back without a word about who it is: nobody may be asked. */
  void unknown(SignInRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException;

  /** Hands the browser back because the person does not want to sign in. */
  void declined(SignInRequest asked, HttpServletRequest request, HttpServletResponse response)
      throws IOException;
}
