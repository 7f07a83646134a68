/**
 * The journal that administrators read: what is kept of each attempt, how it gets into the database without keeping anybody
 * waiting, and the numbers of each day.
 */
package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;
