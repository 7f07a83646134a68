package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.net.IDN;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address that a mail server would take: what browsers accept in a field for one, so page and server agree.
 * Nothing in it can end a header line. Personal, so it does not print itself.
 *
 * @see <a href="https://html.spec.whatwg.org/multipage/input.html#valid-e-mail-address">HTML, valid e-mail address</a>
 */
public final class Email {

    /** The longest path that SMTP carries, in characters (RFC 5321, section 4.5.3.1.3). */
    public static final int MAX_LENGTH = 254;

    private static final int LONGEST_LOCALPART = 64;
    private static final String LABEL = "[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?";
    private static final Pattern SHAPE = Pattern.compile(
            "[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]{1," + LONGEST_LOCALPART + "}@" + LABEL + "(?:\\." + LABEL + ")*");

    private final String text;

    private Email(String text) {
        this.text = text;
    }

    /** The address that was typed; a domain in other scripts is written as the DNS has it. */
    public static Optional<Email> parse(String typed) {
        String trimmed = typed.strip();
        int at = trimmed.lastIndexOf('@');
        if (at < 1 || trimmed.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        return ascii(trimmed.substring(at + 1)).map(domain -> trimmed.substring(0, at + 1) + domain)
                .filter(address -> address.length() <= MAX_LENGTH && SHAPE.matcher(address).matches()).map(Email::new);
    }

    /** The address as mail is sent to it. */
    public String text() {
        return text;
    }

    /** The same for all spellings that reach one mailbox as far as anybody but its owner can know: limits count by it. */
    public String mailbox() {
        return text.toLowerCase(Locale.ROOT);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Email email && text.equals(email.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return "Email(hidden)";
    }

    private static Optional<String> ascii(String domain) {
        try {
            return Optional.of(IDN.toASCII(domain));
        } catch (IllegalArgumentException notADomain) {
            return Optional.empty();
        }
    }
}
