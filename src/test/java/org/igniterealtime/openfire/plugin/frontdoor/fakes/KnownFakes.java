package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Instant;
import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.KnownNames;

/** The names in the other fakes. */
public record KnownFakes(InMemoryAccounts users, InMemoryApplications applications, InMemoryInvites invites) implements KnownNames {

    @Override
    public Set<String> accounts(Collection<String> names) {
        return names.stream().filter(users::has).collect(Collectors.toSet());
    }

    @Override
    public Set<String> applied(Collection<String> names) {
        return names.stream().filter(name -> applications.reserves(new Localpart(name))).collect(Collectors.toSet());
    }

    @Override
    public Set<String> kept(Collection<String> names) {
        return names.stream().filter(name -> invites.reservedBy(new Localpart(name), Instant.EPOCH).isPresent()).collect(Collectors.toSet());
    }
}
