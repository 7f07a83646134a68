/**
 * The plain admin console of the trial server: Maven Central has Openfire but not its console's pages. The pages have the
 * names and the form fields of the real console's, its frame shows the same tabs and sidebar from Openfire's own model, and
 * plugins' pages appear inside it as in the real one. These classes run inside the server, in the web application {@code admin}.
 */
package org.igniterealtime.openfire.plugin.frontdoor.host.console;
