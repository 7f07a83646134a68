package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AuditLog;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Outcomes;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Rulings;
import org.igniterealtime.openfire.plugin.frontdoor.policy.WaitingRoom;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.ByHand;

/**
 * What the in-client door needs so that administrators can run the doors from their chat clients.
 *
 * @param administrators whose accounts may do everything
 * @param hand           makes accounts for others
 * @param domain         of the accounts
 * @param deciders       whose accounts may decide on applications: administrators, and watchers who have an account here
 */
public record Governing(Predicate<Localpart> administrators, Predicate<Localpart> deciders, WaitingRoom room,
                        Rulings rulings, Supplier<Outcomes> outcomes, ByHand hand, AuditLog audit, String domain) {

    /** The names of our commands begin so, and those of the fields in their forms and outcomes. */
    static final String URI = "http://igniterealtime.org/protocol/frontdoor";

    /** The commands. */
    List<OwnCommand> commands(InBandDoor.Core core) {
        DecideForms forms = new DecideForms(core.texts());
        return List.of(new DecideCommand(Rulings.Kind.APPROVE, this, forms, core.journal()),
                new DecideCommand(Rulings.Kind.DECLINE, this, forms, core.journal()),
                new StateCommand(this, core), new CreateCommand(this, hand, audit, new CreateForms(core.texts(), domain)));
    }
}
