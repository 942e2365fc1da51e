/**
 * The least of a servlet container that tests of servlets need: a browser with a session, one
 * request at a time. Calling what is not there fails the test.
 */
package eu.tessera.demo.wire;
