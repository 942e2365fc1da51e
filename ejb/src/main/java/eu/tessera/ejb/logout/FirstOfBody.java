package eu.tessera.ejb.logout;

import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/** Reads a short answer to its end, so that its connection can be kept, and gives up a long one. */
final class FirstOfBody implements BodySubscriber<Void> {
  private static final int MOST = 64 * 1024;

  private final CompletableFuture<Void> done = new CompletableFuture<>();
  private volatile Subscription subscription;
  private int read;

  @Override
  public CompletionStage<Void> getBody() {
    return done;
  }

  @Override
  public void onSubscribe(Subscription begun) {
    subscription = begun;
    begun.request(Long.MAX_VALUE);
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    read += parts.stream().mapToInt(ByteBuffer::remaining).sum();
    if (read > MOST) {
      subscription.cancel();
      done.complete(null);
    }
  }

  @Override
  public void onError(Throwable failure) {
    // status and headers were there, and only they count
    done.complete(null);
  }

  @Override
  public void onComplete() {
    done.complete(null);
  }
}
