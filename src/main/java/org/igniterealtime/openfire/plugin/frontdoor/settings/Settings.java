package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
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
                       SignUp signUp, Look look, Invites invites, Watchers watchers, Retention retention,
                       List<Network> proxies, AfterSettings after, MetricsSettings metrics) {

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

    /**
     * How long what is personal is kept.
     *
     * @param applications applications, decided or not
     * @param journal      entries of the journal
     * @param addresses    where those came from
     */
    public record Retention(Duration applications, Duration journal, Duration addresses) {
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

    /** The same, with our own page at that address: people are sent there, unless the administrator has named another. */
    public Settings withPage(URI page) {
        Optional<URI> strangers = web.signUp().or(() -> Optional.of(page).filter(ours -> web.mode().isPublic()));
        Optional<URI> invited = Optional.of(page).filter(ours -> web.mode().takesInvites());
        return new Settings(mode, tlsRequired, names, passwords, challenge, limits, account,
                new Web(web.mode(), web.context(), web.address(), strangers, invited), signUp, look, invites, watchers, retention, proxies,
                after, metrics);
    }

    /** Whether somebody with an invite can get an account at that door. */
    public boolean takesInvites(Door door) {
        return switch (door) {
            case IN_BAND -> mode.takesInvites();
            case WEB -> web.mode().takesInvites();
            case CONSOLE -> false;
        };
    }

    /** Whether accounts of that door wait for an administrator. */
    public boolean needsApproval(Door door) {
        return switch (door) {
            case IN_BAND -> mode == InBandMode.APPROVAL;
            case WEB -> web.mode() == WebMode.APPROVAL;
            case CONSOLE -> false;
        };
    }

    /** Whether accounts of that door wait until their owner has opened the link in a mail. */
    public boolean needsConfirmation(Door door) {
        return door == Door.WEB && signUp.confirm();
    }

    /** Whether a challenge has to be solved at that door. */
    public boolean asksChallenge(Door door) {
        return switch (door) {
            case IN_BAND -> mode.asksChallenge();
            case WEB -> true;
            case CONSOLE -> false;
        };
    }

    /**
     * Where our pages are.
     *
     * @param mode    what the sign-up page does
     * @param context the path on the server's public web port, such as {@code /register}
     * @param address how the world reaches that path, if the administrator said so
     * @param signUp  the page that people are sent to who can't register in their client, if there is one
     * @param invited our page, where people can sign up who have an invite, if they can
     */
    public record Web(WebMode mode, String context, Optional<URI> address, Optional<URI> signUp, Optional<URI> invited) {
    }

    /**
     * What the sign-up page asks for.
     *
     * @param email    an e-mail address; always required when it is to be confirmed
     * @param phone    a phone number
     * @param motive   why an account is wanted
     * @param confirm  whether the account waits until the link in a mail was opened
     * @param patience how long it waits
     * @param fillTime in less time nobody fills the form in
     * @param strength the least strength of a password at any door, 0 (any) to 4, as zxcvbn estimates it
     * @param terms    the terms of use to accept: a text, or the address of one; empty if there are none
     */
    public record SignUp(FieldUse email, FieldUse phone, FieldUse motive, boolean confirm, Duration patience,
                         Duration fillTime, int strength, String terms) {
    }

    /**
     * How the server presents itself on pages and in mails. All of it is text that is shown as it is, never as HTML.
     *
     * @param name   the server's; empty: its domain
     * @param header said above the form
     * @param footer said below it
     * @param logo   a picture as a {@code data:} address; empty: none
     * @param sender who mails are from, if the administrator said so
     */
    public record Look(String name, String header, String footer, String logo, Optional<Email> sender) {
    }

    /**
     * Who is told that somebody waits for an approval.
     *
     * @param people by message: user names, addresses, or {@value #ADMINS}
     * @param mails  by mail
     * @param every  how much time is between two messages, at least
     */
    public record Watchers(List<String> people, List<Email> mails, Duration every) {

        /** Stands for all administrators. */
        public static final String ADMINS = "admins";

        /** Copies the lists. */
        public Watchers {
            people = List.copyOf(people);
            mails = List.copyOf(mails);
        }

        /** Whether that account is named among them. */
        public boolean include(Localpart account, String domain) {
            return people.contains(account.text()) || people.contains(account.text() + "@" + domain);
        }
    }

    /**
     * Who may invite, and for how long.
     *
     * @param members  who may invite people to be contacts
     * @param creators who may make invites to an account besides administrators, by user name
     * @param lifetime how long an invite is good for when nothing else is said
     * @param password how long a link to choose the first password is good for
     * @param perDay   how many people one member may invite in a day
     * @param open     how many places of open invites one member may have
     * @param code     whether the form in a client asks for an invite where one is needed
     * @param fragment whether the links of invites have the token behind a {@code #}
     */
    public record Invites(InviteMembers members, Set<String> creators, Duration lifetime, Duration password, int perDay, int open,
                          boolean code, boolean fragment) {
        /** Copies the set. */
        public Invites {
            creators = Set.copyOf(creators);
        }
    }
}
