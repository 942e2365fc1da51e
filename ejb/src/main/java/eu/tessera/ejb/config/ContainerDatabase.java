package eu.tessera.ejb.config;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.function.Function;

/** Transactions by the container. */
@ApplicationScoped
public class ContainerDatabase implements Database {
  @PersistenceContext(unitName = "tessera")
  private EntityManager entities;

  @Override
  @Transactional(TxType.SUPPORTS)
  public <T> T read(Function<EntityManager, T> work) {
    return work.apply(entities);
  }

  @Override
  @Transactional(TxType.REQUIRES_NEW)
  public <T> T write(Function<EntityManager, T> work) {
    return Conflict.shownBy(work, entities);
  }
}
