/** Hand-made stand-ins for our ports, proved by {@code contract}, and a whole core put together from them. */
package org.igniterealtime.openfire.plugin.frontdoor.fakes;
