/** What is done once an account is there: one action in each file, put in a row by {@link org.igniterealtime.openfire.plugin.frontdoor.policy.after.After}. */
package org.igniterealtime.openfire.plugin.frontdoor.policy.after;
