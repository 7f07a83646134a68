package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Note;

/**
 * Decides who gets in. Of several administrators who decide at once, one does; the others learn what was decided.
 * Every method throws {@link BrokenException} when something is broken.
 */
public final class Approvals {

    private final Applications applications;
    private final Settling settling;
    private final Correspondence correspondence;
    private final Journal journal;
    private final Clock clock;

    /** Decisions on those applications. */
    public Approvals(Applications applications, Settling settling, Correspondence correspondence, Journal journal,
                     Clock clock) {
        this.applications = applications;
        this.settling = settling;
        this.correspondence = correspondence;
        this.journal = journal;
        this.clock = clock;
    }

    /** Those who wait for a decision, the oldest first. */
    public List<Application> waiting(int most) {
        return applications.waiting(Optional.empty(), ApplicationPage.Mark.START, most).rows();
    }

    /** How many wait for a decision. */
    public long countWaiting() {
        return applications.count(State.WAITING);
    }

    /**
     * Lets an applicant in, and writes to them.
     *
     * @param by the administrator
     */
    public Approval approve(String id, String by) {
        return decide(id, by, State.APPROVED, correspondence::approved);
    }

    /**
     * Removes an applicant's account, and writes to them.
     *
     * @param by   the administrator
     * @param word what to write, if anything; plain text
     */
    public Approval decline(String id, String by, Optional<String> word) {
        return decide(id, by, State.DECLINED, to -> correspondence.declined(to, word));
    }

    /**
     * Writes a note for other administrators; the applicant never sees it.
     *
     * @param note  empty: takes the note away
     * @return false, and nothing has changed, when it is too long or can't be kept, or there is no such application
     */
    public boolean annotate(String id, String note) {
        String text = note.strip();
        boolean isFine = text.isEmpty() || text.length() <= Application.LONGEST_NOTE && Note.parse(text).isPresent();
        if (!isFine || applications.find(id).isEmpty()) {
            return false;
        }
        applications.annotate(id, text);
        return true;
    }

    private Approval decide(String id, String by, State end, Consumer<Addressee> letter) {
        Optional<Application> found = applications.find(id);
        if (found.isEmpty() || found.get().status().state() != State.WAITING) {
            return found.<Approval>map(Approval.TooLate::new).orElseGet(Approval.Gone::new);
        }
        Application waiting = found.get();
        Optional<Application> decided =
                settling.settle(waiting, waiting.decided(new Application.Ruling(by, clock.instant())), end);
        if (decided.isEmpty()) {
            return applications.find(id).<Approval>map(Approval.TooLate::new).orElseGet(Approval.Gone::new);
        }
        return new Approval.Done(decided.get(), write(waiting, letter));
    }

    private Approval.Letter write(Application application, Consumer<Addressee> letter) {
        Optional<Addressee> to = application.applicant().email()
                .map(email -> new Addressee(email, application.account(), application.applicant().language()));
        try {
            to.ifPresent(letter);
            return to.isPresent() ? Approval.Letter.SENT : Approval.Letter.NOT_WANTED;
        } catch (BrokenException unsent) {
            journal.broken(unsent);
            return Approval.Letter.FAILED;
        }
    }
}
