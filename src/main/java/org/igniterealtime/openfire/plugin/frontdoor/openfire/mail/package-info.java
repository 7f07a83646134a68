/** Letters to people: what they say, how they are written out, and how they get to the mail server that Openfire uses. */
package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;
