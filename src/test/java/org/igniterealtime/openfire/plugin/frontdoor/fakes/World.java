package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
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
import org.igniterealtime.openfire.plugin.frontdoor.model.NetworkAddress;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.openfire.Nodeprep;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ChallengeClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Check;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OwnAccount;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.policy.ReservedName;
import org.igniterealtime.openfire.plugin.frontdoor.policy.SuccessClaim;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.MachineryCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.ModeCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.PasswordCheck;
import org.igniterealtime.openfire.plugin.frontdoor.policy.check.TlsCheck;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The core as {@code Wiring} puts it together, over fakes, on the domain {@code localhost}. */
public final class World {

    public static final Source HOME = Source.of(NetworkAddress.parse("192.0.2.7").orElseThrow());

    public final MutableClock clock = new MutableClock();
    public final InMemoryAccounts accounts = new InMemoryAccounts();
    public final InMemorySpent spent = new InMemorySpent();
    public final RecordingJournal journal = new RecordingJournal();
    public final Limiter limiter = new Limiter(clock, new byte[] {1, 2, 3});
    public final Texts texts = new Texts("frontdoor_i18n", World.class.getClassLoader());
    public final Names names = new Names("localhost", new Nodeprep());
    public final Choices choices = new Choices(this::canDraw);
    public final Challenges challenges;
    public final Threshold threshold;
    public final Registrar registrar;
    public final OwnAccount own;
    private volatile Settings settings;
    private volatile boolean canDraw = true;

    /** A world with the default settings, but for these. */
    public World(String... assignments) {
        set(assignments);
        Random random = new Random(1);
        challenges = new Challenges(Secret.random(random), new DrawingBoard(World::draw, World::speak, 2, Duration.ZERO), random);
        List<Check> door = List.of(new ModeCheck(), new TlsCheck(), new MachineryCheck(accounts, choices));
        threshold = new Threshold(new Limits(limiter, Limit.FORM_SOURCE, Limit.FORM_SERVER), door);
        registrar = new Registrar(this::settings, new Limits(limiter, Limit.ATTEMPT_SOURCE, Limit.ATTEMPT_SERVER),
                names, List.of(threshold, new PasswordCheck(password -> true)),
                List.of(new ChallengeClaim(() -> challenges, limiter, spent, clock),
                        new SuccessClaim(new Limits(limiter, Limit.SUCCESS_SOURCE, Limit.SUCCESS_SERVER)),
                        new ReservedName()), accounts, journal);
        own = new OwnAccount(this::settings, names, new PasswordCheck(password -> true), limiter, accounts, journal);
    }

    public Settings settings() {
        return settings;
    }

    public void set(String... assignments) {
        settings = TestSettings.of(assignments);
    }

    private boolean canDraw(Kind kind) {
        return kind != Kind.PICTURE || canDraw;
    }

    public void breakPictures() {
        canDraw = false;
    }

    public Challenge challenge() {
        return challenges.set(Purpose.IN_BAND, 6, clock.instant().plus(settings.challenge().lifetime()));
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

    /** Makes an account that was there before. */
    public void resident(String name, String password) {
        accounts.create(new Localpart(name), Password.of(password));
    }

    /** What a decision says: nothing when it admits. */
    public static Optional<Reason> reason(Decision decision) {
        return decision.fold(admitted -> Optional.empty(), held -> Optional.empty(),
                refused -> Optional.of(refused.first().reason()));
    }

    private static Sound speak(String digits, Tongue tongue, long seed) {
        return new Sound((tongue.tag() + digits + seed).getBytes(StandardCharsets.UTF_8), "audio/wav");
    }

    private static Image draw(String answer, long seed) {
        return new Image((answer + seed).getBytes(StandardCharsets.UTF_8), "image/jpeg", 200, 70);
    }
}
