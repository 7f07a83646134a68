package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Arrivals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Sound;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.DrawingBoard;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Sound;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Tongue;
import org.igniterealtime.openfire.plugin.frontdoor.limit.Limiter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Limit;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Places;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Admission;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Approvals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Arrivals;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ChallengeClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Confirmations;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ConsoleWatch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Holding;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Housekeeping;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteTime;
import org.igniterealtime.openfire.plugin.frontdoor.policy.KeptName;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.MailClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OpenInvites;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OwnAccount;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordReset;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordStrength;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Preauth;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Reception;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ReservedName;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Settling;
import org.igniterealtime.openfire.plugin.frontdoor.policy.SuccessClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.LetIn;
import org.igniterealtime.openfire.plugin.frontdoor.policy.WaitingRoom;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.DetailsCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.MachineryCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.ModeCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.StrengthCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.TlsCheck;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The core as {@code Wiring} puts it together, over fakes, on the domain {@code localhost}. */
public final class World {

    public static final Source HOME = Source.of(NetworkAddress.parse("192.0.2.7").orElseThrow());

    public final MutableClock clock = new MutableClock();
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemorySpent spent = new InMemorySpent();
    public final InMemoryApplications applications = new InMemoryApplications();
    public final InMemoryInvites invites = new InMemoryInvites();
    public final Members members = new Members();
    public final RecordingContacts contacts = new RecordingContacts();
    public final InviteTime time = new InviteTime(clock, invites);
    public final OpenInvites open =
            new OpenInvites(invites, invites, members, time, new Random(1), "node", Duration.ofMinutes(2));
    public final RecordingCorrespondence correspondence = new RecordingCorrespondence();
    public final RecordingJournal journal = new RecordingJournal();
    public final Limiter limiter = new Limiter(clock, new byte[] {1, 2, 3});
    public final Texts texts = new Texts("frontdoor_i18n", World.class.getClassLoader());
    public final Names names = new Names("localhost", new Nodeprep());
    public final Choices choices = new Choices(this::canDraw);
    /** Places for passwords that are measured. */
    public final Places measuring = new Places(1, Duration.ZERO);
    public final Challenges challenges;
    public final Reception reception;
    public final Preauth preauth;
    public final PasswordReset reset;
    public final List<Localpart> signedOut = new ArrayList<>();
    /** Apart from the challenges, so that tests can count those. */
    public final InMemorySpent welcomed = new InMemorySpent();
    public final List<Newcomer> newcomers = new CopyOnWriteArrayList<>();
    public final Threshold threshold;
    public final Settling settling;
    public final Admission admission;
    public final Registrar registrar;
    public final OwnAccount own;
    public final Confirmations confirmations;
    public final Approvals approvals;
    public final Housekeeping housekeeping;
    public final RecordingWatchPost told = new RecordingWatchPost();
    public final Watch watch;
    public final Rulings rulings;
    public final List<String> audit = new CopyOnWriteArrayList<>();
    public final WaitingRoom room;
    public final ConsoleWatch consoleWatch;
    private volatile Settings settings;
    private volatile boolean canDraw = true;

    /** A world with the default settings, but for these. */
    public World(String... assignments) {
        set(assignments);
        Random random = new Random(1);
        challenges = new Challenges(Secret.random(random), new DrawingBoard(World::draw, World::speak, 2, Duration.ZERO), random);
        List<Check> door = List.of(new ModeCheck(), new TlsCheck(), new MachineryCheck(accounts, choices));
        threshold = new Threshold(new Limits(limiter, Limit.FORM_SOURCE, Limit.FORM_SERVER), door);
        Arrivals arrivals = new Arrivals(invites, invites, members, contacts, contacts, journal);
        Limits guesses = new Limits(limiter, Limit.INVITE_GUESS_SOURCE, Limit.INVITE_GUESS_SERVER);
        reception = new Reception(guesses, open, journal);
        preauth = new Preauth(this::settings, reception, journal);
        LetIn letIn = new LetIn(newcomers::add, arrivals::isInvited, welcomed, clock, journal);
        watch = new Watch(this::settings, applications, told, journal, Runnable::run, clock);
        settling = new Settling(applications, accounts, arrivals.with(letIn), journal, clock);
        Holding holding = new Holding(applications, accounts, settling, correspondence, journal, watch::arrived, clock,
                random);
        admission = new Admission(accounts, applications, holding, arrivals, newcomers::add);
        StrengthCheck strength = new StrengthCheck(new PasswordStrength("localhost", measuring));
        PasswordCheck passwords = new PasswordCheck(password -> true);
        List<Check> checks = new ArrayList<>(List.of(threshold, passwords, strength));
        checks.addAll(List.of(DetailsCheck.values()));
        registrar = new Registrar(this::settings, new Limits(limiter, Limit.ATTEMPT_SOURCE, Limit.ATTEMPT_SERVER),
                names, preauth, checks,
                List.of(new ChallengeClaim(() -> challenges, limiter, spent, clock), new MailClaim(limiter),
                        new SuccessClaim(new Limits(limiter, Limit.SUCCESS_SOURCE, Limit.SUCCESS_SERVER)),
                        new InviteClaim(open), new KeptName(invites, time), new ReservedName()), admission, journal);
        reset = new PasswordReset(this::settings, reception, open, new PasswordReset.Vault(accounts, members,
                (password, account, now) -> passwords.examine(Optional.of(password), Optional.of(account), now.passwords())),
                signedOut::add, journal);
        own = new OwnAccount(this::settings, names, passwords, strength, limiter, accounts, journal);
        confirmations = new Confirmations(this::settings,
                new Limits(limiter, Limit.FORM_SOURCE, Limit.FORM_SERVER), applications, settling,
                arrivals::sparesApproval, watch::arrived, clock);
        approvals = new Approvals(applications, settling, correspondence, journal, clock);
        rulings = new Rulings(approvals, (by, what, details) -> audit.add(by + ": " + what + ": " + details), journal, clock);
        room = new WaitingRoom(applications, new KnownFakes(accounts, applications, invites));
        consoleWatch = new ConsoleWatch(applications, settling, journal);
        housekeeping = new Housekeeping(this::settings, applications, settling, journal, clock);
    }

    public Settings settings() {
        return settings;
    }

    public void set(String... assignments) {
        settings = TestSettings.of(assignments);
    }

    public void breakPictures() {
        canDraw = false;
    }

    public Challenge challenge() {
        return challenges.set(Purpose.IN_BAND, 6, clock.instant().plus(settings.challenge().lifetime()));
    }

    /** A challenge of the sign-up page, for a reader of English. */
    public Challenge challenge(Kind kind) {
        return challenges.set(Purpose.WEB, kind, Locale.ENGLISH, settings.challenge().makings(),
                clock.instant().plus(settings.challenge().lifetime()));
    }

    public Answer solved(Challenge challenge) {
        return Answer.of(challenge.token(), Solution.of(challenge));
    }

    /** A request that is all right, with a challenge of its own. */
    public RegistrationRequest request(String name) {
        return request(name, "s3cret words", solved(challenge()));
    }

    public RegistrationRequest request(String name, String password, Answer answer) {
        return new RegistrationRequest(Door.IN_BAND, HOME, true, Optional.of(name),
                Optional.of(Password.of(password)), Optional.of(answer), Details.none(Locale.ENGLISH));
    }

    /** A request from the page that is all right, with a challenge of its own. */
    public RegistrationRequest page(String name, Details details) {
        return new RegistrationRequest(Door.WEB, HOME, true, Optional.of(name),
                Optional.of(Password.of("s3cret words")), Optional.of(solved(challenge(Kind.PICTURE))), details);
    }

    /** From the page, with this e-mail address. */
    public RegistrationRequest page(String name, String email) {
        return page(name, new Details(Optional.of(email), Optional.empty(), Optional.empty(), false, false,
                Locale.ENGLISH));
    }

    /** Whether the account is there and its password lets in. */
    public boolean canSignIn(String name) {
        return accounts.verify(new Localpart(name), Password.of("s3cret words"));
    }

    /** Makes an account that was there before. */
    public void resident(String name, String password) {
        accounts.create(new Localpart(name), Password.of(password), Optional.empty());
    }

    /** What a decision says: nothing when it admits. */
    public static Optional<Reason> reason(Decision decision) {
        return decision.fold(admitted -> Optional.empty(), held -> Optional.empty(),
                refused -> Optional.of(refused.first().reason()));
    }

    private static Image draw(String answer, long seed) {
        return new Image((answer + seed).getBytes(StandardCharsets.UTF_8), "image/jpeg", 200, 70);
    }

    private boolean canDraw(Kind kind) {
        return kind != Kind.PICTURE || canDraw;
    }

    private static Sound speak(String digits, Tongue tongue, long seed) {
        return new Sound((tongue.tag() + digits + seed).getBytes(StandardCharsets.UTF_8), "audio/wav");
    }
}
