/**
 * The order of the start: reach the database, bring its schema up, open the vault, get the factors
 * ready, import accounts. {@link eu.tessera.ejb.startup.Startup} is the container's way in; what
 * else must run at start depends on it ({@code @DependsOn("Startup")}). What is wrong stops the
 * start with one sentence.
 */
package eu.tessera.ejb.startup;
