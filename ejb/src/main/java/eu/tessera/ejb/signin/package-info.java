/**
 * The one path: from being asked who somebody is to handing them back.
 *
 * <p>Read {@link eu.tessera.ejb.signin.SignInFlow}, the states of one sign-in in one tab, then
 * {@link eu.tessera.ejb.signin.SignInEngine}, the only place that decides what comes next, then
 * {@link eu.tessera.ejb.signin.SignIns}, which keeps flows in the grid and moves them by
 * compare-and-set. An endpoint reads a {@link eu.tessera.ejb.signin.SignInRequest}, a page shows a
 * {@link eu.tessera.ejb.signin.Step}; neither sends the browser anywhere by itself.
 *
 * <p>Neighbours: {@code factor} runs what is asked of a person, {@code inbound} brings back who a
 * country says it is, {@code session} keeps what was proved, {@code ticket} carries it to a
 * service.
 */
package eu.tessera.ejb.signin;
