package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.util.Optional;

/**
 * A range of addresses, written as one address or with a prefix length: {@code 10.0.0.0/8}, {@code 2001:db8::/32}.
 *
 * @param base the first address
 * @param bits how many leading bits an address shares with it
 */
public record Network(NetworkAddress base, int bits) {

    /** The network that the text writes, or nothing when it writes none. */
    public static Optional<Network> parse(String text) {
        String[] parts = text.strip().split("/", 2);
        return NetworkAddress.parse(parts[0]).flatMap(base -> {
            int whole = base.bytes().length * 8;
            int bits = parts.length == 1 ? whole : bits(parts[1]);
            return bits < 0 || bits > whole ? Optional.empty() : Optional.of(new Network(base, bits));
        });
    }

    /** Whether the address is one of this network. */
    public boolean contains(NetworkAddress address) {
        byte[] ours = base.bytes();
        byte[] theirs = address.bytes();
        if (ours.length != theirs.length) {
            return false;
        }
        for (int bit = 0; bit < bits; bit++) {
            int mask = 0x80 >> (bit % 8);
            if (((ours[bit / 8] ^ theirs[bit / 8]) & mask) != 0) {
                return false;
            }
        }
        return true;
    }

    private static int bits(String text) {
        return text.matches("\\d{1,3}") ? Integer.parseInt(text) : -1;
    }
}
