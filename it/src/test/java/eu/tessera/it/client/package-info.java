/**
 * Clients that others wrote, unmodified, against the running product: as a library in this process,
 * or as the server that they are a module of, with a page behind them. One that is not installed is
 * passed over with a word, but not in CI, whose script installs them all.
 */
package eu.tessera.it.client;
