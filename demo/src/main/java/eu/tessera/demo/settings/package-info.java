/**
 * Where everything is: the address of Tessera, the demo's own address, and the folder that both
 * share. Read once at start; every link and every node address is built from it.
 *
 * <p>Tessera lives on {@code localhost}, the demo on {@code 127.0.0.1}: for a browser these are two
 * sites, so cookies behave here as they would between two real organisations.
 */
package eu.tessera.demo.settings;
