/**
 * A real Openfire for trying out and for tests: assembled from Maven Central (or copied from an installed one), started as a
 * child process on loopback. {@link org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer} is the way in.
 */
package org.igniterealtime.openfire.plugin.frontdoor.host;
