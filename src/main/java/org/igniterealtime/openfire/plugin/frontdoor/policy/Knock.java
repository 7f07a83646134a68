package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;

/**
 * What may be kept of an attempt: who knocked at which door. Nothing that was typed is in it but the name, prepared.
 *
 * @param door    where it came in
 * @param source  where it came from
 * @param wished  the account that was wished for, when an account's name could be made of what was typed
 * @param inviter whose invite was brought, if a good one was
 * @param by      the administrator who asked for the account, when it was not its owner
 */
public record Knock(Door door, Source source, Optional<Localpart> wished, Optional<Inviter> inviter, Optional<String> by) {

    /** Of somebody of whom no more is known. */
    public static Knock at(Door door, Source source) {
        return new Knock(door, source, Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** Of an account that an administrator asked for. */
    public static Knock byHand(String administrator, Optional<Localpart> wished) {
        return new Knock(Door.CONSOLE, Source.UNKNOWN, wished, Optional.empty(), Optional.of(administrator));
    }

    /** Of an attempt that was refused before anything was looked at. */
    static Knock of(RegistrationRequest request) {
        return at(request.door(), request.source());
    }

    /** Of an attempt that was looked at. */
    static Knock of(Attempt attempt) {
        return new Knock(attempt.request().door(), attempt.request().source(), attempt.localpart(),
                attempt.invited().map(right -> right.invite().inviter()), Optional.empty());
    }

}
