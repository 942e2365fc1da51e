package eu.tessera.ejb.exchange;

import eu.tessera.ejb.account.EmailAddress;
import eu.tessera.ejb.notify.Letter;
import eu.tessera.ejb.notify.Link;
import eu.tessera.ejb.notify.Post;
import eu.tessera.ejb.notify.Recipient;
import eu.tessera.ejb.registry.MetadataDocument;
import eu.tessera.ejb.registry.RelyingParty;
import eu.tessera.ejb.registry.ServiceDefinition;
import eu.tessera.federation.saml.inspect.InspectedMetadata;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Writes to the people of a service. */
final class Contacts {
  private static final int MOST = 5;

  private final Post post;
  private final URI baseUrl;

  Contacts(Post post, URI baseUrl) {
    this.post = post;
    this.baseUrl = baseUrl;
  }

  /** Tells what became of a submission; nothing else is worth a letter. */
  void decided(Actor actor, Submission now) {
    Submission.Content content = now.content();
    boolean byItself = actor.equals(Actor.TESSERA);
    Optional<Letter> letter = Optional.empty();
    String name = name(content);
    Link link = link(content.service());
    if (now instanceof Submission.Rejected no) {
      letter =
          Optional.of(
              byItself
                  ? new Letter.SubmissionStopped(name, no.reason(), link)
                  : new Letter.SubmissionRejected(name, no.reason(), link));
    } else if ((now instanceof Submission.Planned || now instanceof Submission.Live)
        && !byItself
        && content.origin() != Submission.Origin.ROLL_BACK) {
      letter = Optional.of(new Letter.SubmissionApproved(name, link));
    }
    letter.ifPresent(
        l ->
            ServiceDefinition.read(content.service(), content.definition())
                .taken()
                .ifPresent(party -> write(mails(party, content.metadata()), party, l)));
  }

  private static String name(Submission.Content content) {
    return ServiceDefinition.read(content.service(), content.definition())
        .taken()
        .map(RelyingParty::name)
        .orElse(content.service());
  }

  /** The service's page in the console. */
  Link link(String service) {
    return new Link(
        URI.create(
            baseUrl + "/console/services/" + URLEncoder.encode(service, StandardCharsets.UTF_8)));
  }

  /** Writes to each; whether at least one letter was taken, or there is nobody to write to. */
  boolean write(List<EmailAddress> mails, RelyingParty party, Letter letter) {
    String language = party.languages().stream().findFirst().map(l -> l.getLanguage()).orElse("en");
    boolean taken = mails.isEmpty();
    for (EmailAddress mail : mails) {
      taken |= post.enqueue(new Recipient(mail, "", language), letter) == Post.Posted.QUEUED;
    }
    return taken;
  }

  boolean available() {
    return post.available();
  }

  /** Whom to write to: the definition's addresses, and the technical ones of the metadata. */
  static List<EmailAddress> mails(RelyingParty party, Optional<MetadataDocument> metadata) {
    List<String> written = new ArrayList<>(party.contacts());
    metadata.flatMap(Known::inspected).stream()
        .flatMap(m -> m.contacts().stream())
        .filter(c -> c.type().equals("technical"))
        .map(InspectedMetadata.Contact::mails)
        .forEach(written::addAll);
    Map<String, EmailAddress> found = new LinkedHashMap<>();
    for (String one : written) {
      if (!one.startsWith("https:")) {
        String bare = one.regionMatches(true, 0, "mailto:", 0, 7) ? one.substring(7) : one;
        EmailAddress.of(bare).ifPresent(mail -> found.putIfAbsent(mail.canonical(), mail));
      }
    }
    return found.values().stream().limit(MOST).toList();
  }
}
