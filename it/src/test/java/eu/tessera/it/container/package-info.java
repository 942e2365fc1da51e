/** The built EAR inside the container, looked at from within and from without by Arquillian. */
package eu.tessera.it.container;
