package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Contacts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviterState;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Names;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Gives newcomers contacts to begin with. Contacts of ours are there at once; those of another server have to agree. Somebody
 * who has no account any more is left out.
 */
public final class FirstContacts implements Action {

    private final Contacts contacts;
    private final InviterState members;
    private final Names names;

    /** Contacts out of those members. */
    public FirstContacts(Contacts contacts, InviterState members, Names names) {
        this.contacts = contacts;
        this.members = members;
        this.names = names;
    }

    @Override
    public Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted) {
        return wanted.contacts().people().stream()
                .map(person -> () -> introduce(person, newcomer.account(), wanted.contacts().mutual()));
    }

    private void introduce(String person, Localpart newcomer, boolean mutual) {
        Optional<Localpart> own = names.account(person);
        if (own.isPresent()) {
            local(own.get(), newcomer, mutual);
        } else if (mutual) {
            contacts.admit(newcomer, person);
        } else {
            contacts.ask(newcomer, person);
        }
    }

    private void local(Localpart person, Localpart newcomer, boolean mutual) {
        if (person.equals(newcomer)) {
            return;
        }
        if (members.memberSince(person).isEmpty()) {
            throw new BrokenException("The contact that newcomers are to have has no account: " + person, null);
        }
        if (mutual) {
            contacts.befriend(person, newcomer);
        } else {
            contacts.follow(newcomer, person);
        }
    }
}
