/** Many accounts from one file: looked at first, then made line by line, whatever stops in between. Imports {@code policy} and below. */
package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;
