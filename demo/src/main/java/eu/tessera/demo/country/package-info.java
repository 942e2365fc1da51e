/**
 * The countries of the demo world and the people who live in them: {@link
 * eu.tessera.demo.country.Country}, {@link eu.tessera.demo.country.Person}, read by {@link
 * eu.tessera.demo.country.Atlas} from {@code countries.json}.
 *
 * <p>All people are invented; their identifiers look like no country's real numbers. Nobody has a
 * single name, for the eIDAS profile wants both names present and not empty (Attribute Profile 1.4,
 * 2.2.3).
 */
package eu.tessera.demo.country;
