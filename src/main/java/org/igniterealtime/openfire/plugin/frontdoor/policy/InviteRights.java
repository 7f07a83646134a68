package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Who may make which invites. Asked each time: rights may be taken away while a form is being filled in. */
public final class InviteRights {

    private final Supplier<Settings> settings;
    private final People people;

    /** The rights that the settings give. */
    public InviteRights(Supplier<Settings> settings, People people) {
        this.settings = settings;
        this.people = people;
    }

    /** Whether that account may make invites of that kind. */
    public boolean allow(InviteWish.Kind kind, Localpart account) {
        Settings.Invites now = settings.get().invites();
        return switch (kind) {
            case CONTACT -> isAdministrator(account)
                    || now.members().include(group -> people.isInGroup(account, group));
            case ACCOUNT -> isAdministrator(account) || now.creators().contains(account.text());
            case PASSWORD_RESET -> isAdministrator(account);
        };
    }

    /** Whether that account is an administrator's, who may also put people into groups. */
    public boolean isAdministrator(Localpart account) {
        return people.isAdministrator(account);
    }

    /** What the server knows of its people. */
    public interface People {

        /** Whether the account is an administrator's. */
        boolean isAdministrator(Localpart account);

        /** Whether the account is in the group; a group that does not exist has nobody in it. */
        boolean isInGroup(Localpart account, String group);

        /** Whether there is such a group. */
        boolean isGroup(String name);

        /** Whether there is such an account. */
        boolean isAccount(Localpart name);
    }
}
