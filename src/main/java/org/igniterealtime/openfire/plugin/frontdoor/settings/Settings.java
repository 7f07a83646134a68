package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Network;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;

/**
 * Every setting at one moment. Taken once for an attempt, so that a change in between can't make two steps
 * disagree. What each means, its default and its bounds stand in {@link Setting}.
 */
public record Settings(InBandMode mode, boolean tlsRequired, Names names, PasswordLength passwords,
                       Challenge challenge, Map<Limit, Rate> limits, Account account, Web web,
                       List<Network> proxies) {

    /** Copies the collections. */
    public Settings {
        limits = Map.copyOf(limits);
        proxies = List.copyOf(proxies);
    }

    /** The rate of a limit; every limit has one. */
    public Rate rate(Limit limit) {
        return limits.get(limit);
    }

    /** Whether the address is one of our own proxies. */
    public boolean isProxy(NetworkAddress address) {
        return proxies.stream().anyMatch(network -> network.contains(address));
    }

    /** How long a user name may be, in characters, and which are kept for the server's own use. */
    public record Names(int shortest, int longest, Set<String> reserved) {
        /** Copies the set. */
        public Names {
            reserved = Set.copyOf(reserved);
        }
    }

    /** How long a password may be, in characters. */
    public record PasswordLength(int shortest, int longest) {
    }

    /**
     * How challenges are set.
     *
     * @param lifetime how long one lives
     * @param tries    how often it may be answered wrongly
     * @param kinds    which the sign-up page offers, the best first
     * @param makings  what they are made of
     */
    public record Challenge(Duration lifetime, int tries, List<String> kinds, Makings makings) {
        /** Copies the list. */
        public Challenge {
            kinds = List.copyOf(kinds);
        }

        /** How many letters a picture has. */
        public int letters() {
            return makings.letters();
        }
    }

    /** What signed-in people may do to their account, and whether they are asked for their password first. */
    public record Account(boolean passwordChange, boolean removal, boolean confirm) {
    }

    /**
     * Where our pages are.
     *
     * @param context the path on the server's public web port, such as {@code /register}
     * @param address how the world reaches that path, if the administrator said so
     * @param signUp  the page that people are sent to who can't register in their client, if there is one
     */
    public record Web(String context, Optional<URI> address, Optional<URI> signUp) {
    }
}
