/**
 * The pages of the one path: {@link eu.tessera.web.signin.FlowServlet} shows the step at which a
 * sign-in stands and takes the answer to it, {@link eu.tessera.web.signin.StepViews} turns a step
 * into a page, {@link eu.tessera.web.signin.HandBacks} ends it: session, ticket, way back.
 *
 * <p>Nothing here decides what comes next; that is {@code SignInEngine}'s. Endpoints of protocols
 * begin a flow through {@link eu.tessera.web.signin.Begin} and never meet each other.
 */
package eu.tessera.web.signin;
