/**
 * The pipeline, its rules, and the ports to what it needs. Imports {@code captcha}, {@code limit}, {@code settings},
 * {@code model} and the JDK only, and the PRECIS rules of characters.
 */
package org.igniterealtime.openfire.plugin.frontdoor.policy;
