/**
 * Public servlets, reached over http(s) by anybody. They parse, ask the core, and render; they keep no session and set
 * no cookie. Imports {@code policy} and below, {@code javax.servlet} and the JDK; not Openfire.
 */
package org.igniterealtime.openfire.plugin.frontdoor.web;
