package eu.tessera.ejb.exchange;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Services and their versions, for the console and its REST API. Each call names who acts; what he
 * may not see is not found, what he may not do is refused ({@link Answer.Why}).
 *
 * <p>An integrator sees and submits the services that he owns (the definition's {@code owner} is
 * his uid; a new service without an owner becomes his). An approver sees all, and decides on what
 * others have submitted. An operator may do everything but approve what is his own.
 */
public interface ServiceExchange {
  /** The services that the actor may see, by id. */
  Page<ServiceEntry> services(Actor actor, ServiceQuery query);

  /** One service. */
  Optional<ServiceEntry> service(Actor actor, String id);

  /** The versions of a service that went or go somewhere, the newest first. */
  List<Submission> history(Actor actor, String service);

  /** What waits for somebody: drafts (the actor's own), submitted and planned versions. */
  Page<Submission> open(Actor actor, int offset, int limit);

  /** One version. */
  Optional<Submission> submission(Actor actor, UUID id);

  /** What the checks say; nothing is kept. Fetches metadata where the definition says so. */
  Answer<Checked> check(Actor actor, Proposal proposal);

  /** Keeps a draft, with errors or not. */
  Answer<Submission> save(Actor actor, Proposal proposal);

  /** Asks for a second person's yes; refused with {@code HAS_ERRORS} where a check finds errors. */
  Answer<Submission> submit(Actor actor, Proposal proposal);

  /** Asks for it with a draft; checked once more. */
  Answer<Submission> submit(Actor actor, UUID draft);

  /** What that version would change, or has changed if it is live, in plain words. */
  Answer<Difference> difference(Actor actor, UUID submission);

  /**
   * The second person's yes.
   *
   * @param goLive when; empty for at once
   * @param oldKeysUntil until when signing keys that the new version leaves out are still accepted
   */
  Answer<Submission> approve(
      Actor actor, UUID submission, Optional<Instant> goLive, Optional<Instant> oldKeysUntil);

  /** The second person's no; the reason is for the author. */
  Answer<Submission> reject(Actor actor, UUID submission, String reason);

  /** Takes back a draft, or what was submitted or planned. */
  Answer<Submission> withdraw(Actor actor, UUID submission);

  /** Another moment for what is planned. */
  Answer<Submission> plan(Actor actor, UUID submission, Instant goLive);

  /**
   * Makes an earlier live version live again; for approvers and operators. At once where two people
   * stood behind it, otherwise it is submitted and waits for a second person.
   */
  Answer<Submission> rollBack(Actor actor, String service, int version);

  /** Takes a stored service out of use; its history stays. For operators. */
  Answer<ServiceEntry> retire(Actor actor, String service, String reason);

  /** Fetches the metadata of a service now. */
  Answer<ServiceEntry> refresh(Actor actor, String service);
}
