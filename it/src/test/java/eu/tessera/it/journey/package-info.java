/** Journeys through the product over HTTP and in a browser, each page looked at. */
package eu.tessera.it.journey;
