package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Looks at the invites that strangers send before they register. Wrong ones are counted, right ones are not; who has sent
 * too many wrong ones is not answered about any more, and so learns nothing from going on.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0445.html">XEP-0445: Pre-Authenticated In-Band Registration</a>
 */
public final class Preauth {

    private final Supplier<Settings> settings;
    private final Reception reception;
    private final Journal journal;

    /** The rules over the invites that the reception knows. */
    public Preauth(Supplier<Settings> settings, Reception reception, Journal journal) {
        this.settings = settings;
        this.reception = reception;
        this.journal = journal;
    }

    /**
     * Looks at one.
     *
     * @param sent      what stands for the token, untrusted
     * @param encrypted whether it could be read on the way
     */
    public Outcome present(String sent, Source source, boolean encrypted) {
        Outcome outcome = judgeOrRefuse(sent, source, encrypted);
        outcome.problem().ifPresent(problem -> journal.record(Door.IN_BAND, source, Decision.refused(problem)));
        return outcome;
    }

    private Outcome judgeOrRefuse(String sent, Source source, boolean encrypted) {
        Settings now = settings.get();
        if (!now.mode().takesInvites()) {
            return refused(Reason.CLOSED);
        }
        if (now.tlsRequired() && !encrypted) {
            return refused(Reason.TLS_REQUIRED);
        }
        return look(Token.parse(sent), source, now);
    }

    /**
     * What the invite of a request gives a right to. Where the door takes none nothing is looked at, and the rules say
     * why nobody gets in.
     */
    Outcome look(RegistrationRequest request, Settings now) {
        boolean taken = now.takesInvites(request.door()) && (request.encrypted() || !now.tlsRequired());
        if (request.invite().isEmpty() || !taken) {
            return new Outcome(Optional.empty(), Optional.empty());
        }
        Outcome outcome = look(request.invite(), request.source(), now);
        return new Outcome(outcome.entitlement().map(right ->
                new Entitlement(right.invite(), Redemptions.Expiry.COUNTS)), outcome.problem());
    }

    private Outcome look(Optional<Token> token, Source source, Settings now) {
        Reception.Outcome outcome = reception.look(token, source, now, invite -> invite.kind().makesAccounts());
        return new Outcome(outcome.invite().map(Entitlement::new), outcome.problem());
    }

    private static Outcome refused(Reason reason) {
        return new Outcome(Optional.empty(), Optional.of(Problem.of(reason)));
    }

    /**
     * One of the two.
     *
     * @param entitlement what the invite gives a right to, if there is one
     * @param problem     why it gives none, if there was one
     */
    public record Outcome(Optional<Entitlement> entitlement, Optional<Problem> problem) {
    }
}
