package org.igniterealtime.openfire.plugin.frontdoor.captcha;

/**
 * A drawn picture, ready to be sent.
 *
 * @param bytes     the file; not to be written to
 * @param mediaType as in HTTP, for example {@code image/jpeg}
 * @param width     in pixels
 * @param height    in pixels
 */
public record Image(byte[] bytes, String mediaType, int width, int height) { }
