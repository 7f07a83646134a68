package org.igniterealtime.openfire.plugin.frontdoor.policy.hand;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Accounts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Groups;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;

/**
 * Makes accounts whole, or not at all: when one can't be put into its groups, or what its owner needs can't be made, it is
 * removed again; and if not even that can be done, that is what is told.
 */
public final class HandMade {

    private final Accounts accounts;
    private final Groups groups;
    private final Journal journal;

    /** Makes accounts in that store. */
    public HandMade(Accounts accounts, Groups groups, Journal journal) {
        this.accounts = accounts;
        this.groups = groups;
        this.journal = journal;
    }

    /**
     * Makes one.
     *
     * @param then what belongs to it besides; throws {@link BrokenException} when that can't be had
     * @return why there is none, if there is none
     */
    public Optional<Problem> make(Person person, Password password, Consumer<Localpart> then) {
        try {
            return accounts.create(person.account(), password, person.name(), person.email())
                    ? complete(person, then) : Optional.of(Problem.of(Reason.NAME_TAKEN));
        } catch (BrokenException broken) {
            journal.broken(broken);
            return Optional.of(Problem.of(Reason.UNAVAILABLE));
        }
    }

    /** The rest, for an account that is there. May be done again; when it breaks, the account is removed. */
    public Optional<Problem> complete(Person person, Consumer<Localpart> then) {
        try {
            person.groups().forEach(group -> groups.join(person.account(), group));
            then.accept(person.account());
            return Optional.empty();
        } catch (BrokenException broken) {
            journal.broken(broken);
            return Optional.of(undo(person.account()));
        }
    }

    private Problem undo(Localpart account) {
        try {
            accounts.remove(account);
            return Problem.of(Reason.UNAVAILABLE);
        } catch (BrokenException stays) {
            journal.broken(stays);
            return Problem.of(Reason.HALF_MADE);
        }
    }
}
