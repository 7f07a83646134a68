package org.igniterealtime.openfire.plugin.frontdoor.model;

import java.time.Instant;
import java.util.Optional;

/**
 * Somebody's wish for an account that is not theirs yet: the account is there and locked. Immutable; its life is a row
 * of such records, each replacing the one before.
 *
 * @param id        128 random bits in hex
 * @param account   the name; no other open application has it
 * @param door      where it came in
 * @param source    where it came from, for people
 * @param applicant who applied
 * @param created   when
 * @param status    how far it is
 * @param link      hash of the token in the link that was mailed, if one was
 * @param confirmed when that link was opened
 * @param decision  who decided, if somebody did
 * @param note      what administrators wrote down, of at most {@value #LONGEST_NOTE} characters; the applicant never sees it
 */
public record Application(String id, Localpart account, Door door, String source, Applicant applicant, Instant created,
                          Status status, Optional<String> link, Optional<Instant> confirmed,
                          Optional<Ruling> decision, String note) {

    /** What every database has room for, in characters. */
    public static final int LONGEST_NOTE = 250;
    /** A due time that never comes. */
    public static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");

    /** How far an application is. */
    public enum State {
        /** The account is being made. */
        MAKING,
        /** The link in the mail was not opened yet. */
        UNCONFIRMED,
        /** An administrator has to decide. */
        WAITING,
        /** The account is let in. */
        APPROVED,
        /** An administrator said no: the account is removed. */
        DECLINED,
        /** Nobody confirmed or decided in time, or it was broken off: the account is removed. */
        EXPIRED
    }

    /**
     * A state, and what is left to do in it.
     *
     * @param state   as it was decided
     * @param settled whether the account is let in or removed accordingly, so that its name is no longer reserved
     * @param since   when it came to this
     * @param due     when somebody has to look after it who is not the one that brought it here
     */
    public record Status(State state, boolean settled, Instant since, Instant due) {
    }

    /** Who decided, and when. */
    public record Ruling(String by, Instant at) {

        /** Whoever used the server's own console, which does not tell us who it was. No account has that name. */
        public static final String CONSOLE = "@console";
    }

    /** The same in another state, with the account still to be dealt with. */
    public Application in(State state, Instant now, Instant due) {
        return with(new Status(state, false, now, due), link, confirmed, decision);
    }

    /** The same, waiting for the link of that token to be opened. */
    public Application unconfirmed(Token token, Instant now, Instant due) {
        return with(new Status(State.UNCONFIRMED, false, now, due), Optional.of(token.hash()), confirmed, decision);
    }

    /** The same, with the link opened now. */
    public Application confirmed(Instant now) {
        return with(status, link, Optional.of(now), decision);
    }

    /** The same, decided. */
    public Application decided(Ruling ruling) {
        return with(status, link, confirmed, Optional.of(ruling));
    }

    /** The same, with nothing left to do. */
    public Application settled(Instant now) {
        return with(new Status(status.state(), true, now, NEVER), link, confirmed, decision);
    }

    /** The same, to be looked after at another time. */
    public Application due(Instant due) {
        return with(new Status(status.state(), status.settled(), status.since(), due), link, confirmed, decision);
    }

    private Application with(Status next, Optional<String> newLink, Optional<Instant> newConfirmed,
                             Optional<Ruling> newDecision) {
        return new Application(id, account, door, source, applicant, created, next, newLink, newConfirmed, newDecision,
                note);
    }

    /** Personal, so it prints no more than what the log may have. */
    @Override
    public String toString() {
        return "Application(" + account + ", " + status.state() + ")";
    }
}
