package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An invite as an address of the {@code xmpp:} scheme, which opens a chat app. The action stands first, parts are
 * separated by semicolons, and nothing in it needs an equals sign but before a value: apps cut there.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0379.html#uri">XEP-0379, section 3.2</a>
 * @see <a href="https://xmpp.org/extensions/xep-0401.html#usecases">XEP-0401, sections 5.1 and 5.4</a>
 */
public final class InviteLink {

    private static final String LOCALPART = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~!$()*,";

    private static final int LONGEST = 4000;
    private static final Pattern PASTED =
            Pattern.compile("(?:[?;&]preauth=|/invite/|#)([A-Za-z0-9_-]{32})(?![A-Za-z0-9_-])");

    private final String domain;

    /** Links to that server. */
    public InviteLink(String domain) {
        this.domain = domain;
    }

    /**
     * What an app makes use of that invite by; none can do anything with a link to reset a password.
     *
     * @param registers whether apps can make accounts here with it
     */
    public Optional<String> of(Invite invite, Token token, boolean registers) {
        return switch (invite.kind()) {
            case CONTACT -> invite.inviter().account().map(inviter -> contact(inviter, token, registers));
            case ACCOUNT -> Optional.of(account(invite.terms().username(), token));
            case PASSWORD_RESET, SET_PASSWORD -> Optional.empty();
        };
    }

    /**
     * "Become my contact."
     *
     * @param registers whether it is also good for an account here
     */
    public String contact(Localpart inviter, Token token, boolean registers) {
        return "xmpp:" + escape(inviter.text()) + "@" + domain + "?roster;preauth=" + token.text()
                + (registers ? ";ibr=y" : "");
    }

    /** "Have an account here", of that name if there is one. */
    public String account(Optional<Localpart> name, Token token) {
        return "xmpp:" + name.map(reserved -> escape(reserved.text()) + "@").orElse("") + domain + "?register;preauth="
                + token.text();
    }

    /**
     * What stands below our pages' address for the landing page of an invite.
     *
     * @param hidden whether browsers keep the token to themselves; it works with scripts only, and not in apps
     */
    public static String landing(String token, boolean hidden) {
        return (hidden ? "/invite/#" : "/invite/") + token;
    }

    /**
     * The token in what a person typed or pasted: the token itself, an {@code xmpp:} address, or that of our page.
     *
     * @return nothing when no token of ours is in it
     */
    public static Optional<Token> read(String typed) {
        Optional<Token> alone = Token.parse(typed.strip());
        return alone.isPresent() || typed.length() > LONGEST ? alone
                : Optional.of(PASTED.matcher(typed)).filter(Matcher::find).flatMap(found -> Token.parse(found.group(1)));
    }

    /** RFC 5122, section 2.2: what no address of a web may have in it is written as UTF-8 in hex. */
    private static String escape(String localpart) {
        StringBuilder escaped = new StringBuilder();
        for (byte each : localpart.getBytes(StandardCharsets.UTF_8)) {
            char letter = (char) (each & 255);
            escaped.append(LOCALPART.indexOf(letter) < 0 ? String.format("%%%02X", (int) letter) : String.valueOf(letter));
        }
        return escaped.toString();
    }
}
