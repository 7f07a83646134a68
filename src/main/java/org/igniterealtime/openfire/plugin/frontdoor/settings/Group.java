package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What belongs together on the settings page. A setting belongs where the longest beginning of its name says; a test holds that all do. */
public enum Group {
    /** What each door does. */
    DOORS("inband.", "web.mode", "tls."),
    /** What names and passwords may look like. */
    NAMES("name.", "password."),
    /** The CAPTCHA. */
    CHALLENGE("challenge."),
    /** How often. */
    LIMITS("limit."),
    /** Invites. */
    INVITES("invite."),
    /** What the sign-up page asks, and what it looks like. */
    PAGE("web."),
    /** Mails. */
    MAIL("mail."),
    /** What happens once an account was made. */
    AFTER("after."),
    /** Applications that wait, and who is told. */
    WAITING("waiting.", "application.", "approval.", "watch", "retention"),
    /** What people may do with an account that they have. */
    ACCOUNTS("account.", "create.", "setpassword."),
    /** Where our pages are, and what stands before them. */
    ADDRESSES("web.context", "web.address", "web.signup", "proxies"),
    /** What is kept and counted. */
    DATA("journal.", "metrics", "data.");

    private final List<String> beginnings;

    Group(String... beginnings) {
        this.beginnings = List.of(beginnings);
    }

    /** Where a setting belongs. */
    public static Group of(Setting setting) {
        String name = setting.key().substring(Setting.PREFIX.length());
        return Arrays.stream(values()).filter(group -> group.length(name) > 0)
                .max(Comparator.comparingInt(group -> group.length(name)))
                .orElseThrow(() -> new IllegalStateException("no group has " + name));
    }

    /** The group of that name. */
    public static Optional<Group> of(String id) {
        return Arrays.stream(values()).filter(group -> group.id().equals(id)).findAny();
    }

    /** Its name in addresses and keys of texts. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** What belongs to it, in the order of {@link Setting}; may be empty. */
    public List<Setting> settings() {
        return Arrays.stream(Setting.values()).filter(setting -> of(setting) == this).toList();
    }

    /** How much of a name one of the beginnings covers. */
    private int length(String name) {
        return beginnings.stream().filter(name::startsWith).mapToInt(String::length).max().orElse(0);
    }
}
