package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Arrays;
import java.util.HexFormat;

/**
 * Where an attempt came from: the network address that limits are counted by. An IPv6 subscriber has a whole
 * /64, so that is the unit; an IPv4 address counts for itself, also when written as an IPv6 address. Attempts
 * whose address is not known share one source: not knowing is no way around a limit.
 */
public final class Source {

    /** The one source of everybody whose address is not known. */
    public static final Source UNKNOWN = new Source(new byte[0]);

    /** Everybody who comes through a proxy of ours that does not tell addresses: only whole-server limits count. */
    public static final Source PROXY = new Source(new byte[0]);

    private static final int IPV6_PREFIX_BYTES = 8;

    private final byte[] prefix;

    private Source(byte[] prefix) {
        this.prefix = prefix;
    }

    /** The source that an address belongs to. */
    public static Source of(NetworkAddress address) {
        byte[] bytes = address.bytes();
        return new Source(bytes.length > 4 ? Arrays.copyOf(bytes, IPV6_PREFIX_BYTES) : bytes);
    }

    /** What distinguishes this source: nothing, 4 or 8 bytes. */
    public byte[] key() {
        return prefix.clone();
    }

    /** Whether limits by source tell this one from others; they can't tell people behind one proxy apart. */
    public boolean isCounted() {
        return this != PROXY;
    }

    /** For people: {@code 192.0.2.7}, {@code 2001:0db8:0000:0001::/64}, {@code proxy} or {@code unknown}. */
    @Override
    public String toString() {
        return switch (prefix.length) {
            case 0 -> isCounted() ? "unknown" : "proxy";
            case 4 -> (prefix[0] & 255) + "." + (prefix[1] & 255) + "." + (prefix[2] & 255) + "." + (prefix[3] & 255);
            default -> HexFormat.of().formatHex(prefix).replaceAll("(.{4})(?!$)", "$1:") + "::/64";
        };
    }
}
