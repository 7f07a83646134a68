package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteKind;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.settings.InviteMembers;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Who may make which invites. Asked each time: rights may be taken away while a form is being filled in. */
public final class InviteRights {

    /** The longest life of an invite. */
    public static final Duration LONGEST = Duration.ofDays(365);

    private static final int MOST_PLACES = 100;

    private final Supplier<Settings> settings;
    private final Supplier<InviteQuota> quota;
    private final People people;

    /**
     * The rights that the settings give.
     *
     * @param quota of everybody who is no administrator
     */
    public InviteRights(Supplier<Settings> settings, Supplier<InviteQuota> quota, People people) {
        this.settings = settings;
        this.quota = quota;
        this.people = people;
    }

    /** Whether that account may make invites of that kind. */
    public boolean allow(InviteKind kind, Localpart account) {
        return rule().allows(standing(account), kind);
    }

    /** The rule as it is now. */
    InvitingRule rule() {
        return new InvitingRule(who(settings.get().invites().members()), quota.get(), LONGEST, MOST_PLACES);
    }

    /** What that account is here. */
    InvitingRule.Standing standing(Localpart account) {
        Settings.Invites now = settings.get().invites();
        if (isAdministrator(account)) {
            return InvitingRule.Standing.ADMINISTRATOR;
        }
        if (now.creators().contains(account.text())) {
            return InvitingRule.Standing.ISSUER;
        }
        return now.members().include(group -> people.isInGroup(account, group)) ? InvitingRule.Standing.GROUP_MEMBER
                : InvitingRule.Standing.MEMBER;
    }

    /** Whether that account is an administrator's, who may also put people into groups. */
    public boolean isAdministrator(Localpart account) {
        return people.isAdministrator(account);
    }

    private static InvitingRule.Who who(InviteMembers members) {
        if (members.everybody()) {
            return InvitingRule.Who.ALL;
        }
        return members.groups().isEmpty() ? InvitingRule.Who.NOBODY : InvitingRule.Who.GROUP;
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
