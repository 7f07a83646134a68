/** What an administrator does with settings: change them, carry them to another server, take those of another plugin over. */
package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;
