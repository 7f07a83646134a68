/**
 * Pictures for {@link org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture}, drawn with SimpleCaptcha's stages and our own
 * renderers. Everything is computed here, from outlines to the JPEG: no font, display, {@code GraphicsEnvironment},
 * locale or hardware has a say, so that every node draws the same bytes.
 */
package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;
