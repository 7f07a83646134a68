package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.Arrays;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.admin.InviteFormPage.Choice;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Invite;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteId;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteState;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteShelf;

/** The list of invites: looks for some, and takes back those that are ticked. */
public final class InvitesServlet extends Screen {

    private static final long serialVersionUID = 1L;
    private static final int ON_A_PAGE = 50;

    private final transient InviteShelf shelf;
    private final transient Function<String, Optional<Localpart>> account;

    /**
     * A controller.
     *
     * @param account the account that was named, whether it is there or not; nothing if no account can have that name
     */
    public InvitesServlet(Desk desk, InviteShelf shelf, Function<String, Optional<Localpart>> account) {
        super(desk, "invites");
        this.shelf = shelf;
        this.account = account;
    }

    @Override
    protected Reply show(ConsoleVisit visit) {
        InviteSearch search = InviteSearch.of(visit.form());
        InviteShelf.Page found = shelf.list(ON_A_PAGE, all -> search.narrow(all, account));
        boolean isNobody = search.isForNobody(account);
        List<InvitesPage.Row> rows = isNobody ? List.of() : found.invites().invites().stream()
                .map(invite -> row(invite, invite.state(found.now()))).toList();
        return Reply.show(new InvitesPage(new InvitesPage.Search(search.text(), search.by(), search.after()), states(search), rows,
                isNobody || found.invites().next().isEmpty() ? "" : search.address(found.invites().next()),
                search.after().isEmpty() ? "" : search.address(Optional.empty()), isNobody, found.invites().reached().map(Date::from)));
    }

    @Override
    protected Reply act(ConsoleVisit visit) {
        List<InviteId> ids = visit.form().all("id").stream().limit(ON_A_PAGE).map(InviteId::parse).flatMap(Optional::stream)
                .toList();
        int revoked = shelf.revoke(ids);
        if (revoked > 0) {
            visit.audit("took invites back", revoked + " of: " + ids.stream().map(InviteWords::brief)
                    .collect(Collectors.joining(", ")));
        }
        visit.tell(revoked > 0 ? Notice.done(InviteWords.PREFIX + "revoked", revoked)
                : Notice.warning(InviteWords.PREFIX + "revoked.none", ""));
        return Reply.see(InviteSearch.of(visit.form()).address());
    }

    private static List<Choice> states(InviteSearch search) {
        return Stream.concat(Stream.of(new Choice("", InviteWords.PREFIX + "state.any", search.state().isEmpty())),
                Arrays.stream(InviteState.values()).map(state -> new Choice(InviteWords.word(state),
                        InviteWords.state(state), InviteWords.word(state).equals(search.state())))).toList();
    }

    /** An invite as lists show it. */
    static InvitesPage.Row row(Invite invite, InviteState state) {
        return new InvitesPage.Row(invite.id().hash(), InviteWords.brief(invite.id()), InviteWords.kind(invite.kind()),
                InviteWords.state(state), state == InviteState.OPEN,
                invite.inviter().account().map(Localpart::text).orElse(""),
                invite.terms().username().map(Localpart::text).orElse(""),
                invite.terms().mailedTo().map(Email::text).orElse(""), invite.terms().note().map(Note::text).orElse(""),
                Date.from(invite.created()), Date.from(invite.expires()), invite.places().taken(), invite.places().all());
    }
}
