/**
 * What went wrong, one row for each occurrence.
 *
 * <p>Written in bundles and deleted after a while by {@code ejb.trouble}. Nothing refers to it, and
 * nothing is lost but an explanation where a row is missing. Holds no secret and nobody's name.
 */
package eu.tessera.persistence.trouble;
