package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.servlet.Servlet;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Choices;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Confirmations;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Limits;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordStrength;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordReset;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Reception;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** The sign-up page and all that goes with it, put together. */
public final class WebDoor {

    /** Where it stands below our context: everywhere that nothing else does. */
    public static final String PATTERN = "/*";

    private WebDoor() {
    }

    /** The address of the page that confirms an e-mail address, below our context. */
    public static String confirmation(String token) {
        return ConfirmPage.path(token);
    }

    /** The pages. */
    public static Servlet servlet(Core core) {
        Frame frame = new Frame(core.texts(), core.domain());
        Words words = new Words(core.texts());
        Answers answers = new Answers(core.texts(), request -> Visits.base(request, core.settings().get()));
        Notices notices = new Notices(frame, words);
        FormTokens tokens = new FormTokens(core.keys(), core.clock());
        Satchel done = new Satchel(core.keys(), core.clock(), "frontdoor-done");
        Puzzles puzzles = new Puzzles(core.challenges(), core.choices(), core.clock());
        SignUpDesk desk = new SignUpDesk(core.registrar(), core.clock(), done, core.domain());
        FormView view = new FormView(frame, words, puzzles);
        GuestView guestView = new GuestView(frame);
        Function<String, SignUpForm> form = cookie -> {
            Satchel satchel = new Satchel(core.keys(), core.clock(), cookie);
            return new SignUpForm(core, new Buttons(core, desk, satchel, notices), tokens, satchel, puzzles, view, guestView,
                    notices);
        };
        SafeAddress safe = new SafeAddress(core.address());
        Tickets tickets = new Tickets(core.keys());
        Guests guests = new Guests(core.reception(), tickets, notices, core.journal());
        CodePage code = new CodePage(frame, words, guests, tickets, notices, safe);
        ResetForm reset = new ResetForm(frame, view, tokens, new Satchel(core.keys(), core.clock(), "frontdoor-reset"), done,
                core.resets(), core.clock()::instant);
        List<Page> pages = List.of(new SignUpPage(form.apply("frontdoor-form"), code), new AssetPage(),
                new InvitedPage(guests, form.apply("frontdoor-guest")), code,
                new LandingPage(guests, new LandingView(frame, guestView), reset, core.resets(), safe, notices),
                new DonePage(frame, done), new StrengthPage(frame, tokens, core.meter(), core.strength()::of),
                new LogoPage(answers), new ConfirmPage(core, frame, words, tokens, done, notices));
        return new PagesServlet(pages, new Visits(core.settings(), core.keys()), answers, core.journal());
    }

    /**
     * What the pages ask.
     *
     * @param forms   the limits on forms fetched
     * @param meter   the limits on passwords measured while they are typed
     * @param keys    seal what browsers keep
     * @param domain  the one that accounts are on
     * @param address how the world reaches our pages
     */
    public record Core(Supplier<Settings> settings, Registrar registrar, Threshold threshold, Limits forms,
                       Limits meter, Confirmations confirmations, PasswordStrength strength, Choices choices,
                       Supplier<Challenges> challenges, Keys keys, Journal journal, Texts texts, String domain,
                       Supplier<Optional<URI>> address, Clock clock,
                       Reception reception, PasswordReset resets) {
    }
}
