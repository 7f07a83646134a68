package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.policy.QrDrawing;

/** The values of an invite's page as its template wants them. */
final class LandingView {

    private final Frame frame;
    private final GuestView guests;
    private final InviteLink links;

    LandingView(Frame frame, GuestView guests) {
        this.frame = frame;
        this.guests = guests;
        this.links = new InviteLink(frame.domain());
    }

    /** What can be done with the invite now. Where apps can't register, the link is for people who have an account. */
    LandingPage.Ways ways(Visit visit, Guest guest) {
        boolean inApps = visit.settings().mode().takesInvites();
        boolean isContact = guest.invite().kind() == InviteKind.CONTACT;
        Optional<String> web = visit.settings().web().mode().takesInvites()
                ? Optional.of(visit.base() + Guests.form(guest.part())) : Optional.empty();
        return new LandingPage.Ways(
                inApps || isContact ? links.of(guest.invite(), guest.token(), inApps) : Optional.empty(), web);
    }

    /** The whole page. */
    Map<String, Object> of(Visit visit, Guest guest, LandingPage.Ways ways) {
        String title = guests.title(visit, guest);
        boolean inApps = visit.settings().mode().takesInvites();
        List<Map<String, Object>> apps = Apps.forBrowser(Optional.ofNullable(visit.request().getHeader("User-Agent")));
        List<Map<String, Object>> able = inApps && ways.app().isPresent() ? having(apps, true) : List.of();
        List<Map<String, Object>> others = able.isEmpty() ? apps : having(apps, false);
        Map<String, Object> view = frame.around(visit, title);
        view.put("heading", title);
        view.put("lead", lead(visit, guest, inApps || ways.web().isPresent()));
        view.put("reserved", guest.name().map(guests::address).orElse(""));
        view.put("xmpp", ways.app().orElse(""));
        view.put("web", ways.web().orElse(""));
        view.put("webFirst", ways.web().isPresent() && (able.isEmpty() || ways.app().isEmpty()));
        view.put("already", contact(guest).map(inviter -> frame.text(visit, "invite-already", inviter)).orElse(""));
        view.put("until", frame.text(visit, "invite-until", date(visit, guest.invite().expires())));
        ways.app().ifPresent(link -> view.put("code", drawing(link)));
        view.put("able", able.isEmpty() ? false : Map.of("apps", able));
        view.put("others", others.isEmpty() || ways.web().isEmpty() ? false : Map.of("apps", others));
        return view;
    }

    private String lead(Visit visit, Guest guest, boolean makesAccounts) {
        String server = frame.serverName(visit);
        return contact(guest).map(inviter -> makesAccounts ? frame.text(visit, "invite-lead-contact", server, inviter)
                        : frame.text(visit, "invite-lead-known", inviter))
                .orElseGet(() -> frame.text(visit, "invite-lead-account", server));
    }

    private Optional<String> contact(Guest guest) {
        return guest.invite().inviter().account().filter(inviter -> guest.invite().kind() == InviteKind.CONTACT)
                .map(guests::address);
    }

    private static Map<String, Object> drawing(String link) {
        QrDrawing code = QrDrawing.of(link);
        return Map.of("room", code.room(), "path", code.path());
    }

    private static List<Map<String, Object>> having(List<Map<String, Object>> apps, boolean invites) {
        return apps.stream().filter(app -> app.get("invites").equals(invites)).toList();
    }

    private static String date(Visit visit, Instant time) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(visit.language())
                .format(time.atZone(ZoneOffset.UTC));
    }
}
