package eu.tessera.federation.saml.idp;

import eu.tessera.federation.saml.Elements;
import java.util.List;
import java.util.Optional;
import org.w3c.dom.Element;

/**
 * Where the answer goes (SAML Core 3.4.1, Profiles 4.1.4.1). The request may point to an address of
 * the metadata, but never bring one along, signed or not.
 *
 * @param endpoint by POST
 * @param otherBinding whether another binding was asked for, which must be refused there
 */
record ConsumerChoice(ConsumerEndpoint endpoint, boolean otherBinding) {

  static ConsumerChoice of(Element request, ServiceProvider service) throws Unreceived {
    Optional<String> index = Elements.attribute(request, "AssertionConsumerServiceIndex");
    Optional<String> url = Elements.attribute(request, "AssertionConsumerServiceURL");
    Optional<String> binding = Elements.attribute(request, "ProtocolBinding");
    if (index.isPresent() && (url.isPresent() || binding.isPresent())) {
      throw none("an index of the metadata and an address or binding besides");
    }
    if (index.isPresent()) {
      return byIndex(Integer.parseInt(index.get().strip()), service);
    }
    boolean post = binding.map(b -> b.strip().equals(Binding.POST.uri())).orElse(true);
    return url.isPresent()
        ? byAddress(url.get().strip(), post, service)
        : new ConsumerChoice(service.defaultConsumer(), !post);
  }

  private static ConsumerChoice byIndex(int index, ServiceProvider service) throws Unreceived {
    List<ConsumerEndpoint> named =
        service.consumers().stream().filter(c -> c.index() == index).toList();
    if (named.isEmpty()) {
      throw none("the metadata have no AssertionConsumerService of index " + index);
    }
    return byPost(named, true, service);
  }

  private static ConsumerChoice byAddress(String url, boolean post, ServiceProvider service)
      throws Unreceived {
    List<ConsumerEndpoint> named =
        service.consumers().stream().filter(c -> c.location().equals(url)).toList();
    if (named.isEmpty()) {
      throw none("the AssertionConsumerServiceURL does not stand in the metadata");
    }
    return byPost(named, post, service);
  }

  private static ConsumerChoice byPost(
      List<ConsumerEndpoint> named, boolean asked, ServiceProvider service) {
    return named.stream()
        .filter(c -> c.binding() == Binding.POST)
        .findFirst()
        .map(c -> new ConsumerChoice(c, !asked))
        .orElseGet(() -> new ConsumerChoice(service.defaultConsumer(), true));
  }

  private static Unreceived none(String finding) {
    return new Unreceived(RequestCheck.CONSUMER, finding);
  }
}
