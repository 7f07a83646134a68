/** Settings: one list, one reader, one immutable snapshot. Imports {@code model} and the JDK only. */
package org.igniterealtime.openfire.plugin.frontdoor.settings;
