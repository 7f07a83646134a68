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
    private static final Pattern NUMERIC = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");

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

    private static String withoutZone(String text) {
        int zone = text.indexOf('%');
        return zone < 0 ? text : text.substring(0, zone);
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
