/** Tests on the real server: what goes over the wire, as strangers, people's clients and the administrator see it. */
package org.igniterealtime.openfire.plugin.frontdoor.it;
