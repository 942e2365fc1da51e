package eu.tessera.it.container;

import jakarta.annotation.Resource;
import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Status;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Looks around inside the container, as an EJB of the product would. */
@Stateless
public class Probe {
  @Inject BeanManager beans;

  @PersistenceContext(unitName = "tessera")
  EntityManager database;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  TransactionSynchronizationRegistry transactions;

  public boolean isInTransaction() {
    return transactions.getTransactionStatus() == Status.STATUS_ACTIVE;
  }

  /** The classes of all beans whose package begins like this. */
  public Set<String> beansOf(String packageName) {
    return beans.getBeans(Object.class, Any.Literal.INSTANCE).stream()
        .map(bean -> bean.getBeanClass().getName())
        .filter(name -> name.startsWith(packageName))
        .collect(Collectors.toSet());
  }

  public String firstOf(String query) {
    return String.valueOf(database.createNativeQuery(query).getSingleResult());
  }

  public List<String> entities() {
    return database.getMetamodel().getEntities().stream().map(entity -> entity.getName()).toList();
  }
}
