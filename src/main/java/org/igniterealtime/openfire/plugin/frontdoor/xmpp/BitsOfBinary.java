package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import org.dom4j.DocumentHelper;
import org.dom4j.Element;
import org.dom4j.QName;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;

/**
 * A picture as Bits of Binary.
 *
 * @param cid    {@code sha1+}, the hash of the bytes in lower case, {@code @bob.xmpp.org}: clients compare it letter
 *               by letter
 * @param image  the picture
 * @param maxAge how long it may be kept
 * @see <a href="https://xmpp.org/extensions/xep-0231.html#format">XEP-0231, section 2</a>
 */
record BitsOfBinary(String cid, Image image, Duration maxAge) {

    static final String NAMESPACE = "urn:xmpp:bob";

    private static final QName DATA = QName.get("data", NAMESPACE);

    static BitsOfBinary of(Image image, Duration maxAge) {
        return new BitsOfBinary("sha1+" + sha1(image.bytes()) + "@bob.xmpp.org", image, maxAge);
    }

    /** The data element. Gajim needs the max-age, Converse one line of base64. */
    Element element() {
        Element data = DocumentHelper.createElement(DATA);
        data.addAttribute("cid", cid);
        data.addAttribute("type", image.mediaType());
        data.addAttribute("max-age", String.valueOf(maxAge.toSeconds()));
        data.setText(Base64.getEncoder().encodeToString(image.bytes()));
        return data;
    }

    private static String sha1(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-1").digest(bytes));
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-1", absent);
        }
    }
}
