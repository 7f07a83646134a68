package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A numeric IP address. IPv4 written as IPv6 ({@code ::ffff:192.0.2.7}) is IPv4, and a zone
 * ({@code fe80::1%eth0}) does not count.
 */
public final class NetworkAddress {

    /** Only what can't be a host name: a name would be looked up in the DNS, for a stranger. */
    private static final Pattern NUMERIC = Pattern.compile(
            "OCTET(\\.OCTET){3}|(?=[^:]*:)[0-9a-fA-F:][0-9a-fA-F:.]*".replace("OCTET", "(25[0-5]|2[0-4]\\d|[01]?\\d?\\d)"));

    private final byte[] bytes;

    private NetworkAddress(byte[] bytes) {
        this.bytes = bytes;
    }

    /** The address that the text writes, or nothing when it writes none. */
    public static Optional<NetworkAddress> parse(String text) {
        String plain = withoutZone(text.strip());
        if (!NUMERIC.matcher(plain).matches()) {
            return Optional.empty();
        }
        try {
            return Optional.of(new NetworkAddress(unmap(InetAddress.getByName(plain))));
        } catch (UnknownHostException notAnAddress) {
            return Optional.empty();
        }
    }

    /** 4 or 16 bytes, most significant first. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Without the brackets that addresses of the web have. */
    private static String withoutZone(String text) {
        String bare = text.startsWith("[") && text.endsWith("]") ? text.substring(1, text.length() - 1) : text;
        int zone = bare.indexOf('%');
        return zone < 0 ? bare : bare.substring(0, zone);
    }

    private static byte[] unmap(InetAddress address) {
        byte[] bytes = address.getAddress();
        if (address instanceof Inet6Address v6 && v6.isIPv4CompatibleAddress() && !v6.isLoopbackAddress()
                && !v6.isAnyLocalAddress()) {
            return new byte[] {bytes[12], bytes[13], bytes[14], bytes[15]};
        }
        return bytes;
    }
}
