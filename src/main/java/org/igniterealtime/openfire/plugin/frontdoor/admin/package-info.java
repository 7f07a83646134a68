/**
 * The console: one controller and one page record for a screen. A controller asks, fills the record and forwards to a
 * view in {@code web/}; the views loop and print. Imports {@code policy} and below, {@code javax.servlet}, and Openfire's
 * sign-in token.
 */
package org.igniterealtime.openfire.plugin.frontdoor.admin;
