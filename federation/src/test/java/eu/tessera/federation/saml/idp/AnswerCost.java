package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.KeyMaterial;
import eu.tessera.federation.saml.NewKeys;
import eu.tessera.federation.saml.OwnKey;
import eu.tessera.federation.saml.RawSignatures;
import eu.tessera.federation.saml.idp.Terms.Signed;
import eu.tessera.federation.saml.idp.peer.Ask;
import eu.tessera.federation.saml.idp.peer.TestServiceProvider;
import java.lang.management.ManagementFactory;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * What an answer costs, in milliseconds of CPU, against the bare cost of the signatures in it by
 * the same provider. Run by hand: a test would be at the mercy of its neighbours.
 */
final class AnswerCost {
  private static final int WARM_UP = 3000;
  private static final int ROUNDS = 2000;

  private AnswerCost() {}

  public static void main(String[] args) throws Exception {
    NewKeys keys = House.KEYS;
    KeyMaterial rsa = House.OURS;
    KeyMaterial rsa3072 = KeyMaterial.of(keys.signing(3072), rsa.encryption().get(0));
    KeyMaterial elliptic = KeyMaterial.of(keys.signing(), rsa.encryption().get(0));
    for (boolean post : new boolean[] {false, true}) {
      String by = post ? "POST" : "Redirect";
      measure(by + " RSA-2048, response signed", rsa, Signed.RESPONSE, false, post);
      measure(by + " RSA-2048, assertion signed", rsa, Signed.ASSERTION, false, post);
      measure(by + " RSA-2048, both signed", rsa, Signed.BOTH, false, post);
      measure(by + " RSA-2048, both signed, encrypted", rsa, Signed.BOTH, true, post);
      measure(by + " RSA-3072, both signed", rsa3072, Signed.BOTH, false, post);
      measure(by + " P-256 all, both signed", elliptic, Signed.BOTH, false, post);
    }
  }

  private static void measure(
      String what, KeyMaterial ours, Signed signed, boolean encrypted, boolean post)
      throws Exception {
    OwnKey theirs = ours.signer();
    TestServiceProvider service = House.LIBRARY.signingBy(theirs);
    String metadata = service.metadata().replace("WantAssertionsSigned=\"true\"", "");
    Party party =
        new Party(House.provider(metadata), Terms.USUAL.signing(signed).encrypted(encrypted));
    Map<String, Party> parties = Map.of(party.entityId(), party);
    SignOnReader reader =
        new SignOnReader(
            House.SETTINGS,
            id -> Optional.ofNullable(parties.get(id)),
            (id, until) -> true,
            House.CLOCK);
    Answers answers = new Answers(House.SETTINGS, () -> ours, House.CLOCK);
    Ask ask = Ask.PLAIN.nameId(NameId.PERSISTENT).contexts("exact", AuthnClasses.PASSWORD);
    List<Incoming> requests = new ArrayList<>();
    for (int i = 0; i < 50; i++) {
      requests.add(
          post
              ? Incoming.post(service.askByPost(ask))
              : Incoming.redirect(service.askByRedirect(ask)));
    }
    Grant grant = grant();
    int[] next = {0};
    double read = measured(() -> reader.read(requests.get(next[0]++ % 50)));
    double whole =
        measured(
            () -> {
              SignOn.Asked a = (SignOn.Asked) reader.read(requests.get(next[0]++ % 50));
              return answers.success(a.reply(), a.party(), grant);
            });
    int signatures = signed == Signed.BOTH ? 2 : 1;
    double bare = measured(bare(ours.signer(), theirs, signatures));
    System.out.printf(
        Locale.ROOT,
        "%-45s %.3f ms (request %.3f), bare %d sign + verify %.3f ms, %.2f times%n",
        what,
        whole,
        read,
        signatures,
        bare,
        whole / bare);
  }

  private static Grant grant() {
    List<ReleasedAttribute> attributes = new ArrayList<>();
    for (String name :
        List.of("uid", "email", "domain", "firstName", "lastName", "groups", "domainUsername")) {
      attributes.add(
          new ReleasedAttribute(name, ReleasedAttribute.BASIC, name, List.of("value of " + name)));
    }
    return House.grant(attributes.toArray(ReleasedAttribute[]::new));
  }

  private static Callable<Object> bare(OwnKey ours, OwnKey theirs, int signatures) {
    byte[] octets = new byte[600];
    String algorithm = RawSignatures.algorithm(theirs.privateKey());
    byte[] signature = RawSignatures.plain(theirs.privateKey(), octets);
    PublicKey key = theirs.certificate().getPublicKey();
    return () -> {
      for (int i = 0; i < signatures; i++) {
        RawSignatures.plain(ours.privateKey(), octets);
      }
      return RawSignatures.verifies(key, algorithm, octets, signature);
    };
  }

  private static double measured(Callable<?> one) throws Exception {
    for (int i = 0; i < WARM_UP; i++) {
      one.call();
    }
    var threads = ManagementFactory.getThreadMXBean();
    long before = threads.getCurrentThreadCpuTime();
    for (int i = 0; i < ROUNDS; i++) {
      one.call();
    }
    return (threads.getCurrentThreadCpuTime() - before) / 1e6 / ROUNDS;
  }
}
