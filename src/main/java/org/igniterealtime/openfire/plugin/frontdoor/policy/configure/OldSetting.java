package org.igniterealtime.openfire.plugin.frontdoor.policy.configure;

import java.util.Optional;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;

/**
 * The one table of what becomes of the settings of the Registration plugin 1.9. Each says what it was, which of ours takes
 * its place if any does, and how. What was switched off there is not taken: its text or list counted for nothing.
 */
enum OldSetting {
    /** The plugin made accounts through its page also while this was off; what the administrator wanted counts. */
    WEB("web.enabled", "web.mode", old -> old.is("web.enabled") ? Turn.to("open", "web-on") : Turn.to("off", "web-off")),
    /** Its heading, if it is not the one that the plugin came with. */
    HEADER("header", "web.header", old -> old.get("header").filter(text -> !text.isEmpty() && !text.equals("Web Sign-In"))
            .map(text -> Turn.to(text, "plain-text")).orElse(Turn.nothing("empty"))),
    RECAPTCHA("recaptcha.enabled", "", old -> Turn.nothing("captcha")),
    RECAPTCHA_SCORE("recaptcha.score.minimal", "", old -> Turn.nothing("captcha")),
    RECAPTCHA_SITE("recaptcha.key.site", "", old -> Turn.nothing("captcha")),
    /** Kept in the clear there. Shown nowhere here. */
    RECAPTCHA_SECRET("recaptcha.key.secret", "", old -> Turn.nothing("captcha-secret")),
    WELCOME("welcome.enabled", "after.welcome", old -> Turn.to(String.valueOf(old.is("welcome.enabled")), "")),
    WELCOME_TEXT("welcome.message", "after.welcome.text", old -> old.text("welcome.enabled", "welcome.message", "")),
    CHAT("imnotification.enabled", "", old -> Turn.nothing("with-list")),
    /** User names. Removing an initial contact wrote that list into this one, by a fault of the plugin. */
    CHAT_LIST("notification.imContacts", "after.notify.chat",
            old -> old.people("imnotification.enabled", "notification.imContacts", "usernames")),
    MAIL("emailnotification.enabled", "", old -> Turn.nothing("with-list")),
    MAIL_LIST("notification.emailContacts", "after.notify.mail",
            old -> old.people("emailnotification.enabled", "notification.emailContacts", "")),
    GROUP("group.enabled", "", old -> Turn.nothing("with-list")),
    /** One group. A comma is a part of its name there, and between two names here. */
    GROUP_NAME("group", "after.groups", old -> old.get("group").filter(name -> name.contains(",")).isPresent()
            ? Turn.nothing("comma") : old.text("group.enabled", "group", "")),
    /** Contacts were in the newcomer's list only. */
    CONTACTS("initialcontacts.enabled", "after.contacts.mutual",
            old -> old.is("initialcontacts.enabled") ? Turn.to("false", "one-way") : Turn.nothing("was-off")),
    CONTACTS_LIST("initialcontacts.imContacts", "after.contacts",
            old -> old.people("initialcontacts.enabled", "initialcontacts.imContacts", "shortened")),
    PRIVACY("privacylist.enabled", "", old -> Turn.nothing("with-list")),
    PRIVACY_LIST("privacylist", "after.privacy", old -> old.text("privacylist.enabled", "privacylist", "")),
    PRIVACY_NAME("privacylist.name", "after.privacy.name", old -> old.text("privacylist.enabled", "privacylist.name", "")),
    /** Seconds; -1 and 0 are never. */
    LOCK("automatic.lockout.seconds", "after.lock", old -> old.get("automatic.lockout.seconds")
            .filter(seconds -> seconds.matches("[1-9]\\d{0,6}")).map(seconds -> Turn.to(seconds + "s", "lock"))
            .orElse(Turn.to("never", ""))),
    /** The plugin removes these two itself when it starts: they are of a version before. */
    CONTACT_OF_OLD("notification.contact", "", old -> Turn.nothing("obsolete")),
    NOTICES_OF_OLD("notification.enabled", "", old -> Turn.nothing("obsolete"));

    private final String name;
    private final String ours;
    private final Function<OldValues, Turn> turn;

    OldSetting(String name, String ours, Function<OldValues, Turn> turn) {
        this.name = name;
        this.ours = ours;
        this.turn = turn;
    }

    /** The name of its property. */
    String key() {
        return OldValues.PREFIX + name;
    }

    /** Which of ours takes its place. */
    Optional<Setting> ours() {
        return ours.isEmpty() ? Optional.empty() : Setting.of("frontdoor." + ours);
    }

    /** What becomes of it. */
    Turn turn(OldValues old) {
        return turn.apply(old);
    }

    /** What it was, if that may be seen. */
    Optional<String> shown(OldValues old) {
        return old.get(name).map(value -> this == RECAPTCHA_SECRET && !value.isEmpty() ? "\u2022\u2022\u2022" : value);
    }

    /** Whether its being absent says something. */
    boolean countsUnset() {
        return this == WEB;
    }
}
