package org.igniterealtime.openfire.plugin.frontdoor.settings;

import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
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

/**
 * Makes a snapshot out of properties. A value that can't be used is reported. Then {@link Setting#fallback}
 * counts in its place, and what {@link Setting#shuts} is shut.
 */
public final class SettingsReader {

    private final Values values;
    private final BiConsumer<Setting, String> unusable;

    /**
     * A reader.
     *
     * @param properties the value of a property, if it is set
     * @param unusable   told of each value that can't be used
     */
    public SettingsReader(Function<String, Optional<String>> properties, BiConsumer<Setting, String> unusable) {
        this.values = new Values(properties, unusable);
        this.unusable = unusable;
    }

    /**
     * All settings as they are now.
     *
     * @param host what Openfire's own settings say
     */
    public Settings read(HostSwitches host) {
        Settings.Challenge challenge = challenge();
        Modes modes = Modes.of(values, host.inBand());
        Settings.Invites invites = invites();
        Settings.Watchers watchers = watchers();
        return new Settings(modes.inBand(), values.is(Setting.TLS_REQUIRED), names(invites, watchers), passwords(), challenge, limits(challenge),
                new Settings.Account(host.passwordChange(), values.is(Setting.ACCOUNT_REMOVAL), values.is(Setting.ACCOUNT_CONFIRM)),
                new Settings.Web(modes.web(), values.text(Setting.WEB_CONTEXT), values.address(Setting.WEB_ADDRESS),
                        values.address(Setting.WEB_SIGN_UP), Optional.empty()),
                signUp(), new Settings.Look(values.text(Setting.WEB_NAME), values.text(Setting.WEB_HEADER), values.text(Setting.WEB_FOOTER),
                        values.text(Setting.WEB_LOGO), Email.parse(values.text(Setting.MAIL_FROM))),
                invites, watchers, new Settings.Retention(values.time(Setting.RETENTION), values.time(Setting.JOURNAL_RETENTION),
                        values.time(Setting.JOURNAL_ADDRESSES)),
                Setting.list(values.text(Setting.PROXIES)).stream().map(Network::parse).flatMap(Optional::stream).toList(),
                AfterSettings.of(values), MetricsSettings.of(values));
    }

    /**
     * What Openfire's own settings say.
     *
     * @param inBand         whether in-band registration is on; decides while our own modes are not set
     * @param passwordChange whether people may change their password
     */
    public record HostSwitches(boolean inBand, boolean passwordChange) {
    }

    private Settings.SignUp signUp() {
        boolean confirm = values.is(Setting.WEB_EMAIL_CONFIRM);
        FieldUse email = values.use(Setting.WEB_EMAIL);
        return new Settings.SignUp(confirm ? FieldUse.REQUIRED : email, values.use(Setting.WEB_PHONE), values.use(Setting.WEB_REASON),
                confirm, values.time(Setting.WEB_EMAIL_LIFETIME), values.time(Setting.WEB_FILL_TIME), values.number(Setting.PASSWORD_STRENGTH),
                values.text(Setting.WEB_TERMS));
    }

    private Settings.Challenge challenge() {
        return new Settings.Challenge(values.time(Setting.CHALLENGE_LIFETIME), values.number(Setting.CHALLENGE_TRIES),
                Setting.list(values.text(Setting.CHALLENGE_KINDS)).stream().distinct().toList(),
                new Makings(values.number(Setting.CHALLENGE_LETTERS), values.number(Setting.CHALLENGE_DIGITS),
                        QuestionList.parse(values.text(Setting.CHALLENGE_QUESTIONS))));
    }

    private Settings.Invites invites() {
        return new Settings.Invites(InviteMembers.parse(values.text(Setting.INVITE_MEMBERS)).orElseThrow(),
                Set.copyOf(Setting.list(values.text(Setting.INVITE_CREATORS))), values.time(Setting.INVITE_LIFETIME),
                values.time(Setting.SET_PASSWORD_LIFETIME),
                values.number(Setting.INVITE_QUOTA_DAY), values.number(Setting.INVITE_QUOTA_OPEN), values.is(Setting.INVITE_CODE),
                values.is(Setting.INVITE_FRAGMENT));
    }

    private Settings.Watchers watchers() {
        return new Settings.Watchers(Setting.list(values.text(Setting.WATCHERS)).stream().distinct().toList(),
                Setting.list(values.text(Setting.WATCHERS_MAIL)).stream().distinct().map(Email::parse)
                        .flatMap(Optional::stream).toList(), values.time(Setting.WATCHERS_EVERY));
    }

    /** A name that may do more than others, and has no account yet, must not be had by whoever comes first. */
    private Settings.Names names(Settings.Invites invites, Settings.Watchers watchers) {
        int longest = values.number(Setting.NAME_MAX);
        Set<String> reserved = new HashSet<>(Setting.list(values.text(Setting.NAME_RESERVED)));
        reserved.addAll(invites.creators());
        watchers.people().stream().filter(name -> !name.equals(Settings.Watchers.ADMINS))
                .map(name -> name.replaceFirst("@.*", "")).forEach(reserved::add);
        return new Settings.Names(atMost(longest, Setting.NAME_MIN), longest, reserved);
    }

    private Settings.PasswordLength passwords() {
        int longest = values.number(Setting.PASSWORD_MAX);
        return new Settings.PasswordLength(atMost(longest, Setting.PASSWORD_MIN), longest);
    }

    /** A least length above the greatest would refuse everything, and tell people two things that contradict. */
    private int atMost(int longest, Setting least) {
        int shortest = values.number(least);
        if (shortest <= longest) {
            return shortest;
        }
        unusable.accept(least, String.valueOf(shortest));
        return Integer.parseInt(least.preset());
    }

    private Map<Limit, Rate> limits(Settings.Challenge challenge) {
        Map<Limit, Rate> limits = new EnumMap<>(Limit.class);
        limits.put(Limit.FORM_SOURCE, values.rate(Setting.LIMIT_FORM_SOURCE));
        limits.put(Limit.FORM_SERVER, values.rate(Setting.LIMIT_FORM_SERVER));
        limits.put(Limit.STRENGTH_SOURCE, values.rate(Setting.LIMIT_STRENGTH_SOURCE));
        limits.put(Limit.STRENGTH_SERVER, values.rate(Setting.LIMIT_STRENGTH_SERVER));
        limits.put(Limit.ATTEMPT_SOURCE, values.rate(Setting.LIMIT_ATTEMPT_SOURCE));
        limits.put(Limit.ATTEMPT_SERVER, values.rate(Setting.LIMIT_ATTEMPT_SERVER));
        limits.put(Limit.SUCCESS_SOURCE, values.rate(Setting.LIMIT_SUCCESS_SOURCE));
        limits.put(Limit.SUCCESS_SERVER, values.rate(Setting.LIMIT_SUCCESS_SERVER));
        limits.put(Limit.CONFIRMATION, values.rate(Setting.LIMIT_CONFIRMATION));
        limits.put(Limit.MAIL_ADDRESS, values.rate(Setting.LIMIT_MAIL_ADDRESS));
        limits.put(Limit.MAIL_SERVER, values.rate(Setting.LIMIT_MAIL_SERVER));
        limits.put(Limit.INVITE_GUESS_SOURCE, values.rate(Setting.LIMIT_INVITE_SOURCE));
        limits.put(Limit.INVITE_GUESS_SERVER, values.rate(Setting.LIMIT_INVITE_SERVER));
        limits.put(Limit.WRONG_ANSWER, tries(challenge));
        return limits;
    }

    /** Tries come back so late that the challenge is no longer of use by then. */
    private static Rate tries(Settings.Challenge challenge) {
        return new Rate(challenge.tries(), challenge.lifetime().multipliedBy(challenge.tries()));
    }
}
