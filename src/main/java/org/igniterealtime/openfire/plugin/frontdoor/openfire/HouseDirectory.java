package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviterState;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Directory;
import org.jivesoftware.openfire.group.GroupManager;
import org.jivesoftware.openfire.group.GroupNotFoundException;

/** What Openfire knows of its accounts and groups. */
public final class HouseDirectory implements Directory {

    private final InviterState members;

    /** The directory of a server. */
    public HouseDirectory(InviterState members) {
        this.members = members;
    }

    @Override
    public Optional<Instant> memberSince(Localpart account) {
        return members.memberSince(account);
    }

    @Override
    public boolean isGroup(String name) {
        GroupManager manager = GroupManager.getInstance();
        try {
            return !manager.isReadOnly() && manager.getGroup(name) != null;
        } catch (GroupNotFoundException none) {
            return false;
        }
    }

    /** Asks for the names alone: the groups themselves have all their members with them. */
    @Override
    public List<String> groups() {
        GroupManager manager = GroupManager.getInstance();
        try {
            return manager.isReadOnly() ? List.of()
                    : manager.getProvider().getGroupNames().stream().sorted(String.CASE_INSENSITIVE_ORDER).toList();
        } catch (RuntimeException failed) {
            throw new BrokenException("The groups could not be listed", failed);
        }
    }
}
