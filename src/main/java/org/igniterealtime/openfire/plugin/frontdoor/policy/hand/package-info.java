/** Accounts that administrators make for others, one or many: the fourth door. Imports {@code policy} and below. */
package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;
