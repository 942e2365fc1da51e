/**
 * Long lists that are shipped with Tessera, kept small: {@link eu.tessera.ejb.lists.ShippedList}
 * holds of each entry only the beginning of its hash. {@code src/main/lists/build.mjs} makes them
 * from public packages and names their licences. The rooms {@code factor.password.leaked} and
 * {@code registration} ask them.
 */
package eu.tessera.ejb.lists;
