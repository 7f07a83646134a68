/** Figures for monitoring programs: what is counted, and how it is written. Nothing in them is about one person. */
package org.igniterealtime.openfire.plugin.frontdoor.policy.metrics;
