package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.PasswordReset;

/**
 * Where the link of an invite leads. Looking uses nothing up: previews and scanners look, too.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0401.html#impl">XEP-0401: Ad-hoc Account Invitation Generation</a>
 */
final class LandingPage implements Page {

    private final Guests guests;
    private final LandingView view;
    private final ResetForm reset;
    private final PasswordReset resets;
    private final SafeAddress safe;
    private final Notices notices;

    LandingPage(Guests guests, LandingView view, ResetForm reset, PasswordReset resets, SafeAddress safe, Notices notices) {
        this.guests = guests;
        this.view = view;
        this.reset = reset;
        this.resets = resets;
        this.safe = safe;
        this.notices = notices;
    }

    @Override
    public boolean isAt(String path) {
        return Guests.isLanding(path);
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "POST");
    }

    @Override
    public void show(Visit visit) throws IOException {
        Optional<String> elsewhere = safe.due(visit);
        if (elsewhere.isPresent()) {
            Headers.see(visit.response(), elsewhere.get());
            return;
        }
        Optional<Guest> guest = meet(visit);
        if (guest.isPresent()) {
            Languages.remember(visit);
            welcome(visit, guest.get());
        }
    }

    /** Only a new password can be sent here. */
    @Override
    public void act(Visit visit, Form form) throws IOException {
        Optional<Guest> guest = meet(visit);
        if (guest.filter(LandingPage::isReset).isPresent()) {
            reset.act(visit, guest.get(), form);
        } else if (guest.isPresent()) {
            Headers.see(visit.response(), visit.base() + Guests.landing(guest.get().part()));
        }
    }

    /** A link for a password is good for the account that had the name when it was made, and for no other. */
    private Optional<Guest> meet(Visit visit) throws IOException {
        Optional<Guest> guest = guests.meet(visit);
        Optional<Problem> problem = guest.filter(LandingPage::isReset)
                .flatMap(known -> resets.look(known.token(), visit.source()).problem());
        if (problem.isPresent()) {
            guests.refuse(visit, problem.get());
            return Optional.empty();
        }
        return guest;
    }

    private void welcome(Visit visit, Guest guest) throws IOException {
        if (isReset(guest)) {
            reset.show(visit, guest);
            return;
        }
        Ways ways = view.ways(visit, guest);
        if (ways.areNone()) {
            notices.refuse(visit, Problem.of(Reason.CLOSED));
            return;
        }
        // The blank before the semicolon is for apps that cut there.
        ways.app().ifPresent(link -> visit.response().setHeader("Link",
                "<" + URI.create(link).toASCIIString() + "> ; rel=\"alternate\""));
        Headers.page(visit.request(), visit.response(), HttpServletResponse.SC_OK, visit.language().toLanguageTag(),
                Sheet.INVITE.fill(view.of(visit, guest, ways)));
    }

    private static boolean isReset(Guest guest) {
        return guest.invite().kind().setsPassword();
    }

    /**
     * What can be done with an invite here.
     *
     * @param app the link that opens an app
     * @param web the address of the sign-up form
     */
    record Ways(Optional<String> app, Optional<String> web) {
        boolean areNone() {
            return app.isEmpty() && web.isEmpty();
        }
    }
}
