/** The door for clients: {@code jabber:iq:register} and what goes with it. */
package org.igniterealtime.openfire.plugin.frontdoor.xmpp;
