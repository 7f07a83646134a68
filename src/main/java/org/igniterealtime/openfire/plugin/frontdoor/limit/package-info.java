/** Limits by source, in bounded memory. Imports {@code model} and the JDK only. */
package org.igniterealtime.openfire.plugin.frontdoor.limit;
