/** One rule per file. */
package org.igniterealtime.openfire.plugin.frontdoor.policy.check;
