package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteRights;

/** Who is an administrator and in which group, as a test says. */
public final class People implements InviteRights.People {

    public final Set<String> administrators = new HashSet<>();
    public final Set<String> accounts = new HashSet<>();
    public final Map<String, Set<String>> groups = new HashMap<>();

    @Override
    public boolean isAdministrator(Localpart account) {
        return administrators.contains(account.text());
    }

    @Override
    public boolean isInGroup(Localpart account, String group) {
        return groups.getOrDefault(group, Set.of()).contains(account.text());
    }

    @Override
    public boolean isGroup(String name) {
        return groups.containsKey(name);
    }

    @Override
    public boolean isAccount(Localpart name) {
        return accounts.contains(name.text());
    }
}
