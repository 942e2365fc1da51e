/**
 * Mail that waits to be sent. {@link eu.tessera.persistence.notify.MailRepository} finds what is
 * due and lets one node at a time have it; the room {@code notify} of the floor above seals what is
 * in it and sends it. Rows go once they are sent or given up.
 */
package eu.tessera.persistence.notify;
