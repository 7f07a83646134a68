/**
 * What the server offers on a client's stream before sign-in, changed on its way out: Openfire has no plug point for it.
 * {@link org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature.StreamFeatures} is the way in.
 */
package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;
