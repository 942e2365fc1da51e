package eu.tessera.federation.eidas;

import eu.tessera.federation.assurance.LevelOfAssurance;
import eu.tessera.federation.saml.Algorithms;
import java.lang.management.ManagementFactory;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.spec.MGF1ParameterSpec;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import javax.crypto.Cipher;
import javax.crypto.KeyGenerator;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.OAEPParameterSpec;
import javax.crypto.spec.PSource;

/**
 * What a response costs, in milliseconds of CPU, against the bare cost of its signature and
 * decryption by the same provider. Run by hand: a test would be at the mercy of its neighbours.
 */
final class ResponseCost {
  private static final int WARM_UP = 3000;
  private static final int ROUNDS = 1000;

  private ResponseCost() {}

  public static void main(String[] args) throws Exception {
    Exchange exchange = Exchange.honest();
    List<String> answers = new ArrayList<>();
    List<Pending> pending = new ArrayList<>();
    for (int i = 0; i < WARM_UP + ROUNDS; i++) {
      SignedRequest request = exchange.request(LevelOfAssurance.SUBSTANTIAL);
      pending.add(request.pending());
      answers.add(
          exchange.country.answer(
              exchange.question(request), Exchange.JANE, LevelOfAssurance.HIGH));
    }
    int[] next = {0};
    double whole =
        measured(
            () -> {
              int i = next[0]++;
              Outcome outcome = exchange.judge(answers.get(i), pending.get(i));
              if (!(outcome instanceof Outcome.Accepted)) {
                throw new IllegalStateException("refused: " + outcome);
              }
              return outcome;
            });
    int[] opened = {0};
    double open = measured(() -> exchange.connector.open(answers.get(opened[0]++)));
    double bare = measured(bare("BC"));
    double request = measured(() -> exchange.request(LevelOfAssurance.SUBSTANTIAL));
    System.out.printf(
        Locale.ROOT,
        "response %.3f ms (of which open %.3f), bare verification and decryption %.3f ms, %.2f"
            + " times; request %.3f ms; algorithms %s, %s%n",
        whole,
        open,
        bare,
        whole / bare,
        request,
        Algorithms.ECDSA_SHA256,
        Algorithms.RSA_OAEP);
  }

  /** One ECDSA P-256 verification, one RSA-3072 OAEP decryption, and 4 kB of AES-GCM. */
  private static Callable<Object> bare(String provider) throws GeneralSecurityException {
    byte[] text = new byte[4096];
    var ours = Exchange.OURS;
    Signature sign = Signature.getInstance("SHA256withECDSA", provider);
    sign.initSign(ours.signer().privateKey());
    sign.update(text);
    byte[] signature = sign.sign();
    SecretKey content = KeyGenerator.getInstance("AES").generateKey();
    var oaep =
        new OAEPParameterSpec(
            "SHA-256", "MGF1", MGF1ParameterSpec.SHA256, PSource.PSpecified.DEFAULT);
    Cipher wrap = Cipher.getInstance("RSA/ECB/OAEPPadding", provider);
    wrap.init(Cipher.WRAP_MODE, ours.encryption().get(0).certificate().getPublicKey(), oaep);
    byte[] wrapped = wrap.wrap(content);
    Cipher seal = Cipher.getInstance("AES/GCM/NoPadding", provider);
    seal.init(Cipher.ENCRYPT_MODE, content, new GCMParameterSpec(128, new byte[12]));
    byte[] sealed = seal.doFinal(text);
    PrivateKey own = ours.encryption().get(0).privateKey();
    return () -> {
      Signature verify = Signature.getInstance("SHA256withECDSA", provider);
      verify.initVerify(ours.signer().certificate().getPublicKey());
      verify.update(text);
      verify.verify(signature);
      Cipher unwrap = Cipher.getInstance("RSA/ECB/OAEPPadding", provider);
      unwrap.init(Cipher.UNWRAP_MODE, own, oaep);
      var key = unwrap.unwrap(wrapped, "AES", Cipher.SECRET_KEY);
      Cipher unseal = Cipher.getInstance("AES/GCM/NoPadding", provider);
      unseal.init(Cipher.DECRYPT_MODE, key, new GCMParameterSpec(128, new byte[12]));
      return unseal.doFinal(sealed);
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
