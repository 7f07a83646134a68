package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;

/**
 * The one list of all settings: key, default, and what a value may look like. The manual ({@code readme.html})
 * and the language files have an entry for each; a test compares.
 */
public enum Setting {
    /** {@link InBandMode}. The default holds while Openfire's own switch for in-band registration is on. */
    MODE("inband.mode", "captcha", Syntax.choice("captcha", "open", "approval", "invite", "web", "closed"), Door.IN_BAND),
    /** Whether registration and account changes need an encrypted stream. */
    TLS_REQUIRED("tls.required", "true", Syntax.BOOLEAN),
    /** Fewest characters of a user name. */
    NAME_MIN("name.min", "1", Syntax.number(1, 64)),
    /** Most characters of a user name. */
    NAME_MAX("name.max", "64", Syntax.number(1, 64)),
    /** User names that nobody can register, separated by commas or blanks. */
    NAME_RESERVED("name.reserved", "abuse,administrator,hostmaster,noreply,no-reply,postmaster,root,security,webmaster",
            Syntax.TEXT),
    /** Fewest characters of a password. */
    PASSWORD_MIN("password.min", "1", Syntax.number(1, 128)),
    /** Most characters of a password. */
    PASSWORD_MAX("password.max", "512", Syntax.number(16, 4096)),
    /** Least strength of a password, 0 to 4. */
    PASSWORD_STRENGTH("password.strength", "0", Syntax.number(0, 4), Door.IN_BAND, Door.WEB),
    /** How long a challenge can be answered. */
    CHALLENGE_LIFETIME("challenge.lifetime", "10m", Syntax.duration("1m", "1h")),
    /** How many wrong answers burn a challenge. */
    CHALLENGE_TRIES("challenge.tries", "3", Syntax.number(1, 10)),
    /** How many letters a picture has. */
    CHALLENGE_LETTERS("challenge.letters", "5", Syntax.number(4, 8)),
    /** How many digits a sound has. */
    CHALLENGE_DIGITS("challenge.digits", "6", Syntax.number(4, 8)),
    /** Which kinds of challenge the sign-up page offers, the best first. */
    CHALLENGE_KINDS("challenge.kinds", "picture,sound,question", Syntax.some("picture", "sound", "question"),
            Door.WEB),
    /** Questions for the sign-up page, one in a line. */
    CHALLENGE_QUESTIONS("challenge.questions", "", Syntax.QUESTIONS),
    /** Forms fetched by one source. */
    LIMIT_FORM_SOURCE("limit.form.source", "120/10m", Syntax.RATE),
    /** Forms fetched on the whole server. */
    LIMIT_FORM_SERVER("limit.form.server", "6000/1m", Syntax.RATE),
    /** Passwords measured while they are typed, for one source. */
    LIMIT_STRENGTH_SOURCE("limit.strength.source", "600/10m", Syntax.RATE),
    /** The same for the whole server. */
    LIMIT_STRENGTH_SERVER("limit.strength.server", "6000/1m", Syntax.RATE),
    /** Attempts by one source. */
    LIMIT_ATTEMPT_SOURCE("limit.attempt.source", "60/10m", Syntax.RATE),
    /** Attempts on the whole server. */
    LIMIT_ATTEMPT_SERVER("limit.attempt.server", "1200/1m", Syntax.RATE),
    /** Accounts made from one source. */
    LIMIT_SUCCESS_SOURCE("limit.success.source", "10/1h", Syntax.RATE),
    /** Accounts made on the whole server. */
    LIMIT_SUCCESS_SERVER("limit.success.server", "300/1h", Syntax.RATE),
    /** Wrong present passwords of one account. */
    LIMIT_CONFIRMATION("limit.confirmation", "5/10m", Syntax.RATE),
    /** Mails to one address. */
    LIMIT_MAIL_ADDRESS("limit.mail.address", "3/1d", Syntax.RATE),
    /** Mails sent on the whole server. */
    LIMIT_MAIL_SERVER("limit.mail.server", "300/1h", Syntax.RATE),
    /** Wrong invites by one source. */
    LIMIT_INVITE_SOURCE("limit.invite.source", "20/10m", Syntax.RATE),
    /** Wrong invites on the whole server. */
    LIMIT_INVITE_SERVER("limit.invite.server", "600/1m", Syntax.RATE),
    /** {@link InviteMembers}: who may invite people. */
    INVITE_MEMBERS("invite.members", "all", Syntax.MEMBERS),
    /** Who may make invites to an account besides administrators. */
    INVITE_CREATORS("invite.creators", "", Syntax.TEXT),
    /** How long an invite is good for when nothing else is said. */
    INVITE_LIFETIME("invite.lifetime", "7d", Syntax.duration("1h", "365d")),
    /** How many people one member may invite in a day. */
    INVITE_QUOTA_DAY("invite.quota.day", "20", Syntax.number(1, 10_000)),
    /** How many places of open invites one member may have. */
    INVITE_QUOTA_OPEN("invite.quota.open", "50", Syntax.number(1, 10_000)),
    /** Whether the form in a client asks for an invite where one is needed. */
    INVITE_CODE("invite.code", "true", Syntax.BOOLEAN),
    /** Whether the links of invites have the token behind a {@code #}, which browsers send to no server. */
    INVITE_FRAGMENT("invite.fragment", "false", Syntax.BOOLEAN),
    /** How long a link is good for by which the owner of a new account chooses its password. */
    SET_PASSWORD_LIFETIME("setpassword.lifetime", "72h", Syntax.duration("1h", "31d")),
    /** Whether people can remove their account in their client. */
    ACCOUNT_REMOVAL("account.removal", "true", Syntax.BOOLEAN),
    /** Whether the present password is asked for before an account is changed or removed. */
    ACCOUNT_CONFIRM("account.confirm", "false", Syntax.BOOLEAN),
    /** {@link WebMode}. While it is not set, the page follows {@link #MODE}. */
    WEB_MODE("web.mode", "open", Syntax.choice("open", "approval", "invite", "closed", "off"), Door.WEB),
    /** Whether the page asks for an e-mail address. */
    WEB_EMAIL("web.email", "off", Syntax.choice("off", "optional", "required")),
    /** Whether an account waits until the link in a mail was opened. */
    WEB_EMAIL_CONFIRM("web.email.confirm", "false", Syntax.BOOLEAN, Door.WEB),
    /** How long it waits; then it is removed. */
    WEB_EMAIL_LIFETIME("web.email.lifetime", "48h", Syntax.duration("10m", "31d")),
    /** Whether the page asks for a phone number. */
    WEB_PHONE("web.phone", "off", Syntax.choice("off", "optional", "required")),
    /** Whether the page asks why an account is wanted. */
    WEB_REASON("web.reason", "off", Syntax.choice("off", "optional", "required")),
    /** Terms of use to accept: a text, or an address. */
    WEB_TERMS("web.terms", "", Syntax.PROSE, Door.WEB),
    /** In less time nobody fills the form in. */
    WEB_FILL_TIME("web.filltime", "2s", Syntax.duration("0s", "1m")),
    /** The server's name on the pages; empty: its domain. */
    WEB_NAME("web.name", "", Syntax.LINE),
    /** A text above the form. */
    WEB_HEADER("web.header", "", Syntax.PROSE),
    /** A text below the form. */
    WEB_FOOTER("web.footer", "", Syntax.PROSE),
    /** A picture on the pages, as a {@code data:} address. */
    WEB_LOGO("web.logo", "", Syntax.LOGO),
    /** Who mails are from; empty: {@code noreply} at the server's domain. */
    MAIL_FROM("mail.from", "", Syntax.EMAIL),
    /** Who is told by a message that somebody waits for an approval. */
    WATCHERS("watchers", "admins", Syntax.WATCHERS),
    /** Who is told so by mail. */
    WATCHERS_MAIL("watchers.mail", "", Syntax.EMAILS),
    /** How much time is between two such messages, at least. */
    WATCHERS_EVERY("watchers.every", "5m", Syntax.duration("1m", "1d")),
    /** How long applications are kept, decided or not; undecided ones are declined then. */
    RETENTION("retention", "30d", Syntax.duration("1d", "3650d")),
    /** How long the journal is kept. */
    JOURNAL_RETENTION("journal.retention", "90d", Syntax.duration("1d", "3650d")),
    /** How long it says where somebody came from. */
    JOURNAL_ADDRESSES("journal.addresses", "14d", Syntax.duration("1d", "3650d")),
    /** Path of our pages on the public web port. */
    WEB_CONTEXT("web.context", "/register", Syntax.PATH),
    /** How the world reaches that path; empty: from the server's name and port. */
    WEB_ADDRESS("web.address", "", Syntax.ADDRESS),
    /** A sign-up page elsewhere that people are sent to; empty: ours. */
    WEB_SIGN_UP("web.signup", "", Syntax.ADDRESS),
    /** Proxies of ours, as addresses or networks, whose clients can't be told apart. */
    PROXIES("proxies", "", Syntax.NETWORKS),
    /** Which accounts something is done for after they were made: {@link org.igniterealtime.openfire.plugin.frontdoor.model.Way}. */
    AFTER_DOORS("after.doors", "client,page,invite,hand,import", Syntax.WAYS),
    /** Whether newcomers get a message. */
    AFTER_WELCOME("after.welcome", "false", Syntax.BOOLEAN),
    /** What it says, with {@link Wording}; empty: a text of ours in the newcomer's language. */
    AFTER_WELCOME_TEXT("after.welcome.text", "", Syntax.WORDING),
    /** Who gets a message about newcomers: user names and addresses. */
    AFTER_NOTIFY_CHAT("after.notify.chat", "", Syntax.PEOPLE),
    /** Who gets a mail about newcomers. */
    AFTER_NOTIFY_MAIL("after.notify.mail", "", Syntax.EMAILS),
    /** What that says; empty: a text of ours in the server's language. */
    AFTER_NOTIFY_TEXT("after.notify.text", "", Syntax.WORDING),
    /** Which newcomers that is sent about. */
    AFTER_NOTIFY_DOORS("after.notify.doors", "client,page,invite,hand", Syntax.WAYS),
    /** Which groups newcomers are put into. */
    AFTER_GROUPS("after.groups", "", Syntax.GROUPS),
    /** Whom newcomers have in their contact list: user names and addresses. */
    AFTER_CONTACTS("after.contacts", "", Syntax.PEOPLE),
    /** Whether those have the newcomer in theirs as well. */
    AFTER_CONTACTS_MUTUAL("after.contacts.mutual", "true", Syntax.BOOLEAN),
    /** The privacy list (XEP-0016) that newcomers begin with, as XML. */
    AFTER_PRIVACY("after.privacy", "", Syntax.PRIVACY),
    /** What that list is called. */
    AFTER_PRIVACY_NAME("after.privacy.name", "default", Syntax.LINE),
    /** After which time an account is locked. */
    AFTER_LOCK("after.lock", "never", Syntax.timeOrNever("1s", "3650d")),
    /** Which accounts are locked then. */
    AFTER_LOCK_DOORS("after.lock.doors", "client,page", Syntax.WAYS),
    /** Whether new accounts stand in the server's security audit log. */
    AFTER_AUDIT("after.audit", "true", Syntax.BOOLEAN),
    /** Whether the figures for monitoring can be fetched. */
    METRICS("metrics", "false", Syntax.BOOLEAN),
    /** What has to be shown for that. */
    METRICS_TOKEN("metrics.token", "", Syntax.SECRET);

    /** What the keys of all begin with. */
    static final String PREFIX = "frontdoor.";

    private final String name;
    private final String preset;
    private final Syntax syntax;
    private final Set<Door> shuts;

    Setting(String name, String preset, Syntax syntax, Door... shuts) {
        this.name = name;
        this.preset = preset;
        this.syntax = syntax;
        this.shuts = Set.of(shuts);
    }

    /** The name of Openfire's property. */
    public String key() {
        return PREFIX + name;
    }

    /** The value when the property is not set. */
    public String preset() {
        return preset;
    }

    /** What counts in the place of a value that can't be used: the default, unless that would give people a right. */
    public String fallback() {
        return this == INVITE_MEMBERS ? InviteMembers.NOBODY : preset;
    }

    /** What a value may look like, for people, in English. */
    public String syntax() {
        return syntax.description();
    }

    /** What a value may look like, in one word, for those who have words of their own for it. */
    public String syntaxKind() {
        return syntax.kind();
    }

    /** What {@link #syntaxKind} leaves open: the choices, or the least and the most. */
    public List<String> syntaxBounds() {
        return syntax.bounds();
    }

    /** Whether the value can be used. */
    public boolean accepts(String value) {
        return syntax.accepts(value);
    }

    /** The doors that a value shuts that can't be used: where the default would let in whom it was to keep out. */
    public Set<Door> shuts() {
        return shuts;
    }

    /** The value without what does not matter: blanks around it, and which way its lines end. */
    public String plain(String value) {
        return value.strip().replace("\r\n", "\n").replace('\r', '\n');
    }

    /** The values there are to choose from; none if it is no choice. */
    public List<String> choices() {
        return syntax.kind().equals("choice") ? List.of(syntax.bounds().get(0).split(", ")) : List.of();
    }

    /** Whether it is either on or off. */
    public boolean isSwitch() {
        return choices().equals(List.of("true", "false"));
    }

    /** Whether the default is not all there is to say about what counts while it is not set: {@link Modes} says more. */
    public boolean followsOthers() {
        return this == MODE || this == WEB_MODE;
    }

    /** The part of a value that has many which spoils it; nothing if there is none, or none alone does. */
    public Optional<String> culprit(String value) {
        return syntax.parts(value).filter(part -> !accepts(part)).findFirst();
    }

    /** Where a long value goes wrong, in words for the log and without a word out of it; nothing where the value is short. */
    public Optional<String> fault(String value) {
        return switch (this) {
            case CHALLENGE_QUESTIONS -> QuestionList.fault(value);
            case AFTER_WELCOME_TEXT, AFTER_NOTIFY_TEXT -> Wording.fault(value);
            case AFTER_PRIVACY -> PrivacyXml.fault(value);
            default -> Optional.empty();
        };
    }

    /** Whether the value is nobody's business: it is kept encrypted, and shown on no page. */
    public boolean isSecret() {
        return this == METRICS_TOKEN;
    }

    /** The setting of that property, if it is one of ours. */
    public static Optional<Setting> of(String key) {
        return Arrays.stream(values()).filter(setting -> setting.key().equals(key)).findAny();
    }

    /** The parts of a value that is a list, in which parts can have blanks and capital letters. */
    static List<String> names(String value) {
        return Arrays.stream(value.split("[,\n]")).map(String::strip).filter(part -> !part.isEmpty()).distinct().toList();
    }

    /** The parts of a value that is a list. */
    static List<String> list(String value) {
        return Arrays.stream(value.toLowerCase(Locale.ROOT).split("[\\s,]+")).filter(part -> !part.isEmpty()).toList();
    }
}
