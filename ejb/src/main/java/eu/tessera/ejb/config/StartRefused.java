package eu.tessera.ejb.config;

/**
 * The start cannot go on. Carries one sentence for the operator that says what to write where, and
 * no secret. The container wraps what is thrown during a deployment many times over, so the
 * sentence is also left in the system property {@value #PROPERTY}, where the launcher finds it.
 */
public final class StartRefused extends RuntimeException {
  public static final String PROPERTY = "tessera.refusal";

  public StartRefused(String sentence) {
    this(sentence, null);
  }

  public StartRefused(String sentence, Throwable cause) {
    super(sentence, cause);
    System.setProperty(PROPERTY, sentence);
  }
}
