package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;

/** Keeps what was decided and why. Never a password, an answer or a token. Must not throw. */
public interface Journal {

    /** An attempt was decided. */
    void record(Knock knock, Decision decision);

    /** A form was refused, or an attempt of which no more is known. */
    default void record(Door door, Source source, Decision decision) {
        record(Knock.at(door, source), decision);
    }

    /** A form with a challenge was handed out. */
    void shown(Door door);

    /** An account was changed or removed by its owner, or that was refused. */
    void account(Door door, AccountAction action, Localpart account, Optional<Problem> problem);

    /** An account that was held was let in or removed. */
    void settled(Application application);

    /** Something did not work: in an attempt, which is recorded as well, or in what is done later. */
    void broken(BrokenException broken);
}
