/**
 * The way into the demo: {@link eu.tessera.demo.start.StartPage} explains it in a minute, lists the
 * accounts of {@link eu.tessera.demo.start.DemoAccount}, the services, and the country nodes with
 * their state. {@link eu.tessera.demo.start.Goodbye} is where a sign-out ends.
 */
package eu.tessera.demo.start;
