/**
 * Boots and configures the server: {@code java -jar tessera.jar} is the whole product.
 *
 * <p>The path: {@link eu.tessera.payara.Launcher} reads the {@link eu.tessera.payara.CommandLine},
 * lets {@link eu.tessera.payara.SettingsReader} make {@link eu.tessera.payara.Settings} of the
 * environment and a properties file, prepares the {@link eu.tessera.payara.DataFolder} (with {@link
 * eu.tessera.payara.TlsIdentity}, {@link eu.tessera.payara.TrustStore} and, where asked for, the
 * {@link eu.tessera.payara.DemoWorld}), boots Payara Micro as {@link
 * eu.tessera.payara.PayaraServer} and deploys what the jar carries. Whatever is wrong before that
 * stops the start as {@link eu.tessera.payara.CannotStart}: one sentence that says what to write
 * where, exit code 2.
 *
 * <p>The application never sees this room: it reads its settings by MicroProfile Config from the
 * system properties set here, and refuses a start by setting {@code tessera.refusal}.
 */
package eu.tessera.payara;
