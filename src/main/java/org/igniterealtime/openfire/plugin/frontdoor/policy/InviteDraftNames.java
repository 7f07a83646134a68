package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteDraft.Field;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Looks up the people and groups that an administrator named in the draft of an invite. */
public final class InviteDraftNames {

    private static final int MOST = 20;

    private final Supplier<Settings> settings;
    private final Names names;
    private final InviteRights.People people;
    private final Predicate<Localpart> standing;

    /**
     * The people of a server.
     *
     * @param standing whether a member is there and not locked
     */
    public InviteDraftNames(Supplier<Settings> settings, Names names, InviteRights.People people,
                            Predicate<Localpart> standing) {
        this.settings = settings;
        this.names = names;
        this.people = people;
        this.standing = standing;
    }

    /** The name that the invite is for. */
    Optional<Localpart> username(InviteDraft draft, Map<Field, Problem> wrong) {
        return switch (draft.kind()) {
            case ACCOUNT -> newName(draft, wrong);
            case PASSWORD_RESET, SET_PASSWORD -> oldName(draft, wrong);
            case CONTACT -> noName(draft, wrong);
        };
    }

    /** The groups that a newcomer is put into. */
    List<String> groups(InviteDraft draft, Map<Field, Problem> wrong) {
        List<String> groups = list(draft, Field.GROUPS, "\\R");
        InviteDraftReader.refuseUnless(fits(groups) && groups.stream().allMatch(people::isGroup), Field.GROUPS, wrong);
        return groups;
    }

    /** The contacts that a newcomer starts with. */
    List<Localpart> contacts(InviteDraft draft, Optional<Localpart> inviter, Map<Field, Problem> wrong) {
        List<String> typed = list(draft, Field.CONTACTS, "[\\s,;]+");
        List<Localpart> found = typed.stream().map(names::account).flatMap(Optional::stream).filter(people::isAccount).toList();
        List<Localpart> all = Stream.concat(found.stream(), draft.kind() == InviteKind.CONTACT ? inviter.stream()
                : Stream.empty()).distinct().toList();
        InviteDraftReader.refuseUnless(found.size() == typed.size() && fits(all.stream().map(Localpart::text).toList()),
                Field.CONTACTS, wrong);
        return all;
    }

    /** In whose name it is made; nobody can use the invites of those who are gone or locked. */
    Optional<Localpart> inviter(InviteDraft draft, Map<Field, Problem> wrong) {
        Optional<String> typed = draft.kind() == InviteKind.PASSWORD_RESET ? Optional.empty() : draft.given(Field.INVITER);
        Optional<Localpart> member = typed.flatMap(names::account).filter(standing);
        boolean isNeeded = typed.isPresent() || draft.kind() == InviteKind.CONTACT;
        InviteDraftReader.refuseUnless(member.isPresent() || !isNeeded, Field.INVITER, wrong);
        return member;
    }

    /** The name of an account that is not there yet. */
    private Optional<Localpart> newName(InviteDraft draft, Map<Field, Problem> wrong) {
        Optional<String> typed = draft.given(Field.USERNAME);
        if (typed.isEmpty()) {
            return Optional.empty();
        }
        Settings now = settings.get();
        Names.Prepared name = names.prepare(typed, now.names());
        Optional<Problem> problem = name.problem().or(() -> name.localpart()
                .filter(wanted -> now.names().reserved().contains(wanted.text()) || people.isAccount(wanted))
                .map(taken -> Problem.of(Reason.NAME_TAKEN)));
        problem.ifPresent(why -> wrong.put(Field.USERNAME, why));
        return problem.isPresent() ? Optional.empty() : name.localpart();
    }

    private Optional<Localpart> oldName(InviteDraft draft, Map<Field, Problem> wrong) {
        Optional<Localpart> account = draft.given(Field.USERNAME).flatMap(names::account).filter(people::isAccount);
        if (account.isEmpty()) {
            wrong.put(Field.USERNAME, Problem.of(Reason.ACCOUNT_UNKNOWN));
        }
        return account;
    }

    /** An invite to become a contact is for anybody. */
    private static Optional<Localpart> noName(InviteDraft draft, Map<Field, Problem> wrong) {
        InviteDraftReader.refuseUnless(draft.given(Field.USERNAME).isEmpty(), Field.USERNAME, wrong);
        return Optional.empty();
    }

    /** What was typed, if the invite can do anything with it. */
    private static List<String> list(InviteDraft draft, Field field, String between) {
        return draft.kind().makesAccounts() ? Arrays.stream(draft.text(field).split(between)).map(String::strip)
                .filter(one -> !one.isEmpty()).distinct().limit(MOST + 1).toList() : List.of();
    }

    private static boolean fits(List<String> list) {
        return list.size() <= MOST && String.join(" ", list).length() <= InviteTerms.LONGEST_LIST;
    }
}
