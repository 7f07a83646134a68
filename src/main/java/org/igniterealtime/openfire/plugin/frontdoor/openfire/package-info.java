/** The server we run in, behind the ports of the core: accounts, properties, switches, the log. */
package org.igniterealtime.openfire.plugin.frontdoor.openfire;
