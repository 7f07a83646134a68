/**
 * Public servlets, reached over http(s) by anybody. They parse, ask the core, and render; they keep no session: what has
 * to last from one page to the next is sealed and travels with the browser. Imports {@code policy} and below,
 * {@code javax.servlet}, the templates' language and the JDK; not Openfire.
 */
package org.igniterealtime.openfire.plugin.frontdoor.web;
