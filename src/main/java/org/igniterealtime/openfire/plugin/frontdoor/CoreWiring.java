package org.igniterealtime.openfire.plugin.frontdoor;

import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Engine;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Stopwatch;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Places;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.JournalLog;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.OpenfireAccounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ChallengeClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Claim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.MailClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Newcomers;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OwnAccount;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordReset;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordRules;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordStrength;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ReservedName;
import org.igniterealtime.openfire.plugin.frontdoor.policy.SuccessClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.DetailsCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.MachineryCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.ModeCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.StrengthCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.TlsCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.metrics.Figures;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.store.InviteFigures;
import org.igniterealtime.openfire.plugin.frontdoor.store.Pulse;
import org.igniterealtime.openfire.plugin.frontdoor.xmpp.InBandDoor;

/** Part of the {@link Wiring}: puts the core together, from the database to the pipeline. */
final class CoreWiring {

    /** By how much clocks of two nodes may differ: what one of them takes for expired, another may still accept. */
    private static final Duration CLOCK_DIFFERENCE = Duration.ofHours(1);
    /** Some ten times what a password costs. */
    private static final Duration MEASURING_PATIENCE = Duration.ofMillis(250);
    private static final int BYTES_OF_SECRET = 32;

    private final Host host;
    private final Supplier<Settings> settings;
    private final Engine engine;
    private final Journal journal;
    private final Limits forms;
    private final Limits meter;
    private final Limiter limiter;
    private final StoreWiring stores;
    private final PasswordStrength strength;
    private final Threshold threshold;
    private final Registrar registrar;
    private final OwnAccount own;
    private final HeldWiring held;
    private final InviteWiring invites;
    private final PasswordReset reset;
    private final HandWiring.Core hand;

    CoreWiring(Host host, Supplier<Settings> settings, Engine engine, StoreWiring stores, Journal journal,
               Correspondence correspondence, AfterWiring after, Watch.Post watchers) {
        this.host = host;
        this.settings = settings;
        this.engine = engine;
        this.journal = journal;
        this.limiter = new Limiter(host.nanos(), secret(host.random()));
        this.forms = new Limits(limiter, Limit.FORM_SOURCE, Limit.FORM_SERVER);
        this.meter = new Limits(limiter, Limit.STRENGTH_SOURCE, Limit.STRENGTH_SERVER);
        this.stores = stores;
        OpenfireAccounts accounts = stores.accounts();
        this.invites = new InviteWiring(host, settings, stores, limiter, journal);
        Newcomers newcomers = after.newcomers(stores.pulse(), journal);
        this.held = new HeldWiring(settings, stores.database(), accounts, correspondence, journal, forms, invites.arrivals(),
                newcomers, stores.spent(), watchers, host);
        String domain = host.server().getServerInfo().getXMPPDomain();
        Names names = new Names(domain, new Nodeprep());
        this.strength = new PasswordStrength(domain, new Places(Host.atOnce(), MEASURING_PATIENCE));
        this.threshold = new Threshold(forms, List.of(new ModeCheck(), new TlsCheck(),
                new MachineryCheck(accounts, WebWiring.choices(engine))));
        PasswordCheck passwords = new PasswordCheck(accounts::hasRoomFor);
        this.registrar = registrar(limiter, names, passwords);
        StrengthCheck guessable = new StrengthCheck(strength);
        PasswordRules rules = (password, account, now) -> passwords
                .examine(Optional.of(password), Optional.of(account), now.passwords())
                .or(() -> guessable.examine(Optional.of(password), Optional.of(account.text()), now.signUp().strength()));
        this.reset = invites.reset(accounts, rules);
        this.hand = new HandWiring.Core(accounts, held.applications(), invites.store(), invites.time(), invites.members(), names,
                rules, newcomers, stores.database(), host.node());
        this.own = new OwnAccount(settings, names, passwords, guessable, limiter, accounts, journal);
        host.chores().often("spent challenges", () -> stores.spent().purge(host.clock().instant().minus(CLOCK_DIFFERENCE)));
        host.chores().often("applications", held.housekeeping());
    }

    private Registrar registrar(Limiter limiter, Names names, PasswordCheck passwords) {
        List<Check> checks = new ArrayList<>(List.of(threshold, passwords, new StrengthCheck(strength)));
        checks.addAll(List.of(DetailsCheck.values()));
        List<Claim> claims = new ArrayList<>(List.of(new ChallengeClaim(engine, limiter, stores.spent(), host.clock()),
                new MailClaim(limiter),
                new SuccessClaim(new Limits(limiter, Limit.SUCCESS_SOURCE, Limit.SUCCESS_SERVER))));
        claims.addAll(invites.claims());
        claims.add(new ReservedName());
        return new Registrar(settings, new Limits(limiter, Limit.ATTEMPT_SOURCE, Limit.ATTEMPT_SERVER), names,
                invites.preauth(), checks, claims, held.admission(), journal);
    }

    /** The limits on forms and pictures fetched. */
    Limits forms() {
        return forms;
    }

    /** The limits on passwords measured while they are typed. */
    Limits meter() {
        return meter;
    }

    /** Whether the database answers. */
    Pulse pulse() {
        return stores.pulse();
    }

    /** What is counted for monitoring. */
    Figures figures(JournalLog log, Stopwatch pictures, Stopwatch sounds) {
        InviteFigures counted = new InviteFigures(stores.database(), host.clock());
        return new Figures(new Figures.Sources(log.tally(), log::shown, limit -> limiter.refused(limit.ordinal()), pictures,
                sounds, held.approvals()::countWaiting, counted::open, counted::used));
    }

    OpenfireAccounts accounts() {
        return stores.accounts();
    }

    PasswordStrength strength() {
        return strength;
    }

    Threshold threshold() {
        return threshold;
    }

    Registrar registrar() {
        return registrar;
    }

    /** Invites, as doors meet them. */
    InviteWiring invites() {
        return invites;
    }

    /** New passwords for those with a link. */
    PasswordReset reset() {
        return reset;
    }

    /** What lasts. */
    StoreWiring stores() {
        return stores;
    }

    /** What the console makes accounts by. */
    HandWiring.Core hand() {
        return hand;
    }

    /** Accounts that wait. */
    HeldWiring held() {
        return held;
    }

    /** What the in-client door asks. */
    InBandDoor.Core inBand(Texts texts) {
        return new InBandDoor.Core(settings, registrar, own, threshold, engine, journal, texts, host.clock(),
                host.chores().executor());
    }

    private static byte[] secret(SecureRandom random) {
        byte[] bytes = new byte[BYTES_OF_SECRET];
        random.nextBytes(bytes);
        return bytes;
    }
}
