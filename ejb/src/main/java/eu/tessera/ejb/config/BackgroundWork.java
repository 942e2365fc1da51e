package eu.tessera.ejb.config;

import jakarta.ejb.Asynchronous;
import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Runs a task on a thread of the container's, with nothing of the request that asked for it. The
 * managed executor takes the request's invocation along, and a task that outlives the request then
 * breaks whatever that thread does next.
 */
@Stateless
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class BackgroundWork {
  private static final Logger LOG = Logger.getLogger(BackgroundWork.class.getName());

  /** Returns at once; what fails is logged and forgotten. */
  @Asynchronous
  public void run(Runnable task) {
    try {
      task.run();
    } catch (RuntimeException failed) {
      LOG.log(Level.WARNING, "a background task failed", failed);
    }
  }
}
