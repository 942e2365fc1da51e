package eu.tessera.federation.eidas;

/** What a form field {@code SAMLResponse} turned out to be: a response, or {@link Refused}. */
public sealed interface Opened permits ReceivedResponse, Refused {}
