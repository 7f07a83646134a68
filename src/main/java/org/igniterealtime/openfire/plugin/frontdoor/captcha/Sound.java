package org.igniterealtime.openfire.plugin.frontdoor.captcha;

/**
 * A spoken challenge, ready to be sent.
 *
 * @param bytes     the file; not to be written to
 * @param mediaType as in HTTP, for example {@code audio/wav}
 */
public record Sound(byte[] bytes, String mediaType) { }
