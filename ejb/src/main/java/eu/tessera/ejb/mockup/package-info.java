/**
 * Reads the files of EU Login's proprietary mock-up, so that an integrator's set-up runs on Tessera
 * unchanged: people, OpenID Connect clients, SAML and WS-Federation relying parties, eIDAS nodes.
 *
 * <p>{@link eu.tessera.ejb.mockup.MockupFiles} reads a folder into a {@link
 * eu.tessera.ejb.mockup.MockupSetUp}: records of what the files say, and a {@link
 * eu.tessera.ejb.mockup.MockupReport} of what was understood, left aside, or wrong. {@link
 * eu.tessera.ejb.mockup.MockupUsers} turns the people into accounts, {@link
 * eu.tessera.ejb.mockup.MockupImport} makes those that are not there yet. One mistake sets aside
 * one user, client or file; the rest lives on.
 *
 * <p>The files come from outside and are read as hostile: {@code BoundedFile} limits the size,
 * {@code XmlDocument} refuses DOCTYPEs and depth, {@code JsonObjects} does so for JSON. Passwords
 * are in clear in these files, so sentences name places and user ids, never values. Plain classes:
 * the start wires them.
 */
package eu.tessera.ejb.mockup;
