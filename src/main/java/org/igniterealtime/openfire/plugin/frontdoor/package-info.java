/** Front Door: account registration for the Openfire XMPP server. */
package org.igniterealtime.openfire.plugin.frontdoor;
