package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.net.URI;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Makings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Network;
import org.igniterealtime.openfire.plugin.frontdoor.model.Rate;

/** Makes a snapshot out of properties. A value that can't be used is reported, and the default counts in its place. */
public final class SettingsReader {

    private final Function<String, Optional<String>> properties;
    private final BiConsumer<Setting, String> unusable;

    /**
     * A reader.
     *
     * @param properties the value of a property, if it is set
     * @param unusable   told of each value that can't be used
     */
    public SettingsReader(Function<String, Optional<String>> properties, BiConsumer<Setting, String> unusable) {
        this.properties = properties;
        this.unusable = unusable;
    }

    /**
     * All settings as they are now.
     *
     * @param host what Openfire's own settings say
     */
    public Settings read(HostSwitches host) {
        Settings.Challenge challenge = challenge();
        return new Settings(mode(host), is(Setting.TLS_REQUIRED), names(), passwords(), challenge, limits(challenge),
                new Settings.Account(host.passwordChange(), is(Setting.ACCOUNT_REMOVAL), is(Setting.ACCOUNT_CONFIRM)),
                new Settings.Web(webMode(host), text(Setting.WEB_CONTEXT), address(Setting.WEB_ADDRESS),
                        address(Setting.WEB_SIGN_UP)),
                signUp(), new Settings.Look(text(Setting.WEB_NAME), text(Setting.WEB_HEADER), text(Setting.WEB_FOOTER),
                        text(Setting.WEB_LOGO), Email.parse(text(Setting.MAIL_FROM))),
                invites(), time(Setting.RETENTION),
                Setting.list(text(Setting.PROXIES)).stream().map(Network::parse).flatMap(Optional::stream).toList());
    }

    /**
     * What Openfire's own settings say.
     *
     * @param inBand         whether in-band registration is on; decides while our own mode is not set
     * @param passwordChange whether people may change their password
     */
    public record HostSwitches(boolean inBand, boolean passwordChange) {
    }

    /** Unlike other settings, a mode that can't be read is not the default: a mistyped "closed" must not open. */
    private InBandMode mode(HostSwitches host) {
        Optional<String> set = properties.apply(Setting.MODE.key());
        boolean shut = set.isPresent() ? !Setting.MODE.accepts(set.get().strip()) : !host.inBand();
        String mode = text(Setting.MODE);
        return shut ? InBandMode.CLOSED : InBandMode.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    /** Like the mode of the other door, what can't be read must not open. */
    private WebMode webMode(HostSwitches host) {
        Optional<String> set = properties.apply(Setting.WEB_MODE.key());
        boolean shut = set.isPresent() ? !Setting.WEB_MODE.accepts(set.get().strip()) : !host.inBand();
        String mode = text(Setting.WEB_MODE);
        return shut ? WebMode.OFF : WebMode.valueOf(mode.toUpperCase(Locale.ROOT));
    }

    private Settings.SignUp signUp() {
        boolean confirm = is(Setting.WEB_EMAIL_CONFIRM);
        FieldUse email = use(Setting.WEB_EMAIL);
        return new Settings.SignUp(confirm ? FieldUse.REQUIRED : email, use(Setting.WEB_PHONE), use(Setting.WEB_REASON),
                confirm, time(Setting.WEB_EMAIL_LIFETIME), time(Setting.WEB_FILL_TIME), number(Setting.PASSWORD_STRENGTH),
                text(Setting.WEB_TERMS));
    }

    private Settings.Challenge challenge() {
        return new Settings.Challenge(time(Setting.CHALLENGE_LIFETIME), number(Setting.CHALLENGE_TRIES),
                Setting.list(text(Setting.CHALLENGE_KINDS)).stream().distinct().toList(),
                new Makings(number(Setting.CHALLENGE_LETTERS), number(Setting.CHALLENGE_DIGITS),
                        QuestionList.parse(text(Setting.CHALLENGE_QUESTIONS))));
    }

    private Settings.Invites invites() {
        return new Settings.Invites(InviteMembers.parse(text(Setting.INVITE_MEMBERS)).orElseThrow(),
                Set.copyOf(Setting.list(text(Setting.INVITE_CREATORS))), time(Setting.INVITE_LIFETIME),
                number(Setting.INVITE_QUOTA_DAY), number(Setting.INVITE_QUOTA_OPEN), is(Setting.INVITE_CODE),
                is(Setting.INVITE_FRAGMENT));
    }

    private Settings.Names names() {
        int longest = number(Setting.NAME_MAX);
        List<String> reserved = Setting.list(text(Setting.NAME_RESERVED));
        return new Settings.Names(atMost(longest, Setting.NAME_MIN), longest, new HashSet<>(reserved));
    }

    private Settings.PasswordLength passwords() {
        int longest = number(Setting.PASSWORD_MAX);
        return new Settings.PasswordLength(atMost(longest, Setting.PASSWORD_MIN), longest);
    }

    /** A least length above the greatest would refuse everything, and tell people two things that contradict. */
    private int atMost(int longest, Setting least) {
        int shortest = number(least);
        if (shortest <= longest) {
            return shortest;
        }
        unusable.accept(least, String.valueOf(shortest));
        return Integer.parseInt(least.preset());
    }

    private Map<Limit, Rate> limits(Settings.Challenge challenge) {
        Map<Limit, Rate> limits = new EnumMap<>(Limit.class);
        limits.put(Limit.FORM_SOURCE, rate(Setting.LIMIT_FORM_SOURCE));
        limits.put(Limit.FORM_SERVER, rate(Setting.LIMIT_FORM_SERVER));
        limits.put(Limit.ATTEMPT_SOURCE, rate(Setting.LIMIT_ATTEMPT_SOURCE));
        limits.put(Limit.ATTEMPT_SERVER, rate(Setting.LIMIT_ATTEMPT_SERVER));
        limits.put(Limit.SUCCESS_SOURCE, rate(Setting.LIMIT_SUCCESS_SOURCE));
        limits.put(Limit.SUCCESS_SERVER, rate(Setting.LIMIT_SUCCESS_SERVER));
        limits.put(Limit.CONFIRMATION, rate(Setting.LIMIT_CONFIRMATION));
        limits.put(Limit.MAIL_ADDRESS, rate(Setting.LIMIT_MAIL_ADDRESS));
        limits.put(Limit.MAIL_SERVER, rate(Setting.LIMIT_MAIL_SERVER));
        limits.put(Limit.INVITE_GUESS_SOURCE, rate(Setting.LIMIT_INVITE_SOURCE));
        limits.put(Limit.INVITE_GUESS_SERVER, rate(Setting.LIMIT_INVITE_SERVER));
        limits.put(Limit.WRONG_ANSWER, tries(challenge));
        return limits;
    }

    /** Tries come back so late that the challenge is no longer of use by then. */
    private static Rate tries(Settings.Challenge challenge) {
        return new Rate(challenge.tries(), challenge.lifetime().multipliedBy(challenge.tries()));
    }

    private String text(Setting setting) {
        String value = properties.apply(setting.key()).map(String::strip).orElse(setting.preset());
        if (setting.accepts(value)) {
            return value;
        }
        unusable.accept(setting, value);
        return setting.preset();
    }

    private FieldUse use(Setting setting) {
        return FieldUse.valueOf(text(setting).toUpperCase(Locale.ROOT));
    }

    private Duration time(Setting setting) {
        return Syntax.duration(text(setting)).orElseThrow();
    }

    private boolean is(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    private int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    private Rate rate(Setting setting) {
        return Rate.parse(text(setting)).orElseThrow();
    }

    private Optional<URI> address(Setting setting) {
        return Syntax.address(text(setting));
    }
}
