package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.Serializable;
import java.net.URI;
import java.util.Date;
import java.util.Optional;
import javax.servlet.http.HttpSession;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDesk;
import org.igniterealtime.openfire.plugin.frontdoor.policy.QrDrawing;

/**
 * An invite that was just made, as it is shown. It waits in the console's session for the page that shows it, and is
 * forgotten then. Its links are secrets, so it does not print itself.
 *
 * @param id        of the invite
 * @param kindKey   what it is good for
 * @param page      its address in a browser; empty if there is none
 * @param app       the address for apps; empty if there is none
 * @param room      the size of the QR code's drawing; of the address in a browser, if there is one
 * @param code      the drawing
 * @param expires   until when it is good
 * @param mailKey   whether it was mailed
 * @param mailedTo  where; empty if nowhere
 */
public record InviteMade(String id, String kindKey, String page, String app, int room, String code, Date expires,
                         String mailKey, String mailedTo) implements Serializable {

    private static final String ATTRIBUTE = "frontdoor.invite.made";

    static InviteMade of(InviteDesk.Handed handed) {
        Invite invite = handed.issued().invite();
        String page = handed.page().map(URI::toASCIIString).orElse("");
        String app = handed.app().orElse("");
        Optional<QrDrawing> code = Optional.of(page.isEmpty() ? app : page).filter(link -> !link.isEmpty()).map(QrDrawing::of);
        return new InviteMade(invite.id().hash(), InviteWords.kind(invite.kind()), page, app,
                code.map(QrDrawing::room).orElse(0), code.map(QrDrawing::path).orElse(""), Date.from(invite.expires()),
                InviteWords.PREFIX + "mail." + InviteWords.word(handed.letter()),
                invite.terms().mailedTo().map(Email::text).orElse(""));
    }

    /** What the drawing shows, as SVG has it. */
    public String box() {
        return "0 0 " + room + " " + room;
    }

    /** Keeps it for the next page. */
    void keepIn(HttpSession session) {
        session.setAttribute(ATTRIBUTE, this);
    }

    /** The one that waits, and waits no more. */
    static Optional<InviteMade> take(HttpSession session) {
        Object waiting = session.getAttribute(ATTRIBUTE);
        session.removeAttribute(ATTRIBUTE);
        return Optional.ofNullable(waiting).filter(InviteMade.class::isInstance).map(InviteMade.class::cast);
    }

    @Override
    public String toString() {
        return "InviteMade(hidden)";
    }
}
