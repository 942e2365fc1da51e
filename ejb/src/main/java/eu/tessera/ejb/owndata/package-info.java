/**
 * What is kept about somebody, for themselves (B10, GDPR articles 15 and 20): {@link
 * eu.tessera.ejb.owndata.OwnDataReport} puts together what each room holds, {@link
 * eu.tessera.ejb.owndata.ActivityLog} reads what the audit tells of an account, a page at a time.
 *
 * <p>A room that keeps something about people contributes by a CDI bean of {@link
 * eu.tessera.ejb.owndata.OwnData}; nothing else has to be changed. Secrets, hashes and digests are
 * nobody's to read and never in a report.
 */
package eu.tessera.ejb.owndata;
