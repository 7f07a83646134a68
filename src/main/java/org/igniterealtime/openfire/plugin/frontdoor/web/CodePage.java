package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import javax.servlet.http.HttpServletResponse;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Reception;

/**
 * Takes an invite that stands in no address: typed, pasted, or in the fragment of a link, which our script puts into
 * the field.
 */
final class CodePage implements Page {

    /** In the address of the form, it was sent and could not be known again. */
    private static final String AGAIN = "again";
    private static final String YES = "1";

    private final Frame frame;
    private final Words words;
    private final Guests guests;
    private final Tickets tickets;
    private final Notices notices;
    private final SafeAddress safe;

    CodePage(Frame frame, Words words, Guests guests, Tickets tickets, Notices notices,
             SafeAddress safe) {
        this.frame = frame;
        this.words = words;
        this.guests = guests;
        this.tickets = tickets;
        this.notices = notices;
        this.safe = safe;
    }

    @Override
    public boolean isAt(String path) {
        return path.equals(Guests.FOLDER) || path.equals(Guests.FOLDER.substring(0, Guests.FOLDER.length() - 1));
    }

    @Override
    public Set<String> methods() {
        return Set.of("GET", "HEAD", "POST");
    }

    @Override
    public void show(Visit visit) throws IOException {
        ask(visit, Deed.LOOK);
    }

    /**
     * On to the page that is asked for, with the invite sealed; nothing is used up. Another site's form leads nowhere and
     * changes no cookie: the forms that are open hang on them.
     */
    @Override
    public void act(Visit visit, Form form) throws IOException {
        Deed deed = Deed.REGISTER.id().equals(form.get(Field.DO)) ? Deed.REGISTER : Deed.LOOK;
        if (visit.isFromElsewhere() || Cookies.visitor(visit.request()).isEmpty()) {
            Headers.see(visit.response(), visit.base() + deed.path() + "?" + AGAIN + "=" + YES);
            return;
        }
        Optional<Token> token = form.given(Field.INVITE).flatMap(InviteLink::read);
        Reception.Outcome outcome = guests.typed(visit, token);
        if (outcome.invite().isPresent()) {
            String part = tickets.seal(visit, token.orElseThrow());
            Headers.see(visit.response(), visit.base() + switch (deed) {
                case LOOK -> Guests.landing(part);
                case REGISTER -> Guests.form(part);
            });
        } else if (outcome.problem().map(Problem::reason).equals(Optional.of(Reason.INVITE_INVALID))) {
            ask(visit, deed, outcome.problem());
        } else {
            notices.refuse(visit, outcome.problem().orElseThrow());
        }
    }

    /** Asks for an invite. */
    void ask(Visit visit, Deed deed) throws IOException {
        ask(visit, deed, visit.asks(AGAIN, YES) ? Optional.of(Problem.of(Reason.FORM_EXPIRED)) : Optional.empty());
    }

    private void ask(Visit visit, Deed deed, Optional<Problem> problem) throws IOException {
        Optional<String> elsewhere = safe.due(visit);
        if (elsewhere.isPresent()) {
            Headers.see(visit.response(), elsewhere.get());
        } else {
            form(visit, deed, problem);
        }
    }

    private void form(Visit visit, Deed deed, Optional<Problem> problem) throws IOException {
        Cookies.greet(visit);
        Languages.remember(visit);
        Guests.hide(visit);
        String heading = frame.text(visit, "invite-ask", frame.serverName(visit));
        Map<String, Object> view = frame.around(visit, heading);
        view.put("heading", heading);
        view.put("text", deed == Deed.LOOK ? frame.text(visit, "invite-ask-text")
                : words.of(Problem.of(Reason.INVITE_NEEDED), visit.language()));
        view.put("action", visit.base() + Guests.FOLDER);
        view.put("deed", deed.id());
        view.put("error", problem.map(found -> words.of(found, visit.language())).orElse(""));
        Headers.page(visit.request(), visit.response(), visit.isLook() ? HttpServletResponse.SC_OK
                : HttpServletResponse.SC_NOT_FOUND, visit.language().toLanguageTag(), Sheet.CODE.fill(view));
    }

    /** What an invite is asked for. */
    enum Deed {
        /** To see its page. */
        LOOK,
        /** To sign up with it. */
        REGISTER;

        String id() {
            return this == LOOK ? "look" : "register";
        }

        /** Where the form for it is, below our context. */
        String path() {
            return this == LOOK ? Guests.FOLDER : "/";
        }
    }
}
