package eu.tessera.ejb.factor.password.leaked;

import eu.tessera.ejb.lists.ShippedList;
import java.text.Normalizer;
import java.text.Normalizer.Form;

/**
 * The most used passwords of public lists, shipped with Tessera: 163,000 that are long enough for a
 * policy to take. Offline. A password that is in none of the lists is taken for one of them once in
 * 6.7 million times.
 */
final class MostUsed implements LeakedPasswords {
  private final ShippedList list;

  MostUsed(ShippedList list) {
    this.list = list;
  }

  @Override
  public boolean contains(String password) {
    return list.contains(Normalizer.normalize(password, Form.NFC));
  }
}
