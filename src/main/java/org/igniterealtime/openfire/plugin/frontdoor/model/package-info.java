/** The nouns: records and value types. Imports the JDK only. */
package org.igniterealtime.openfire.plugin.frontdoor.model;
