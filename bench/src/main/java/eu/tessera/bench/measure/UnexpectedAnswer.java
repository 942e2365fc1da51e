package eu.tessera.bench.measure;

/** The server did not do what the flow needs. The message holds no ticket, cookie or password. */
public final class UnexpectedAnswer extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public UnexpectedAnswer(String message) {
    super(message);
  }
}
