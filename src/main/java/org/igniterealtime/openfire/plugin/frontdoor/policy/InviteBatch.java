package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;

/**
 * One list of addresses to which invites are mailed, one after the other ({@link InviteMailing}). It can be watched, and
 * stopped, from any thread; what was mailed by then stays mailed.
 */
public final class InviteBatch implements Runnable {

    private final MailingList list;
    private final Function<Email, Line> mailing;
    private final List<Line> lines = new ArrayList<>();
    private boolean isStopped;
    private boolean isBegun;
    private boolean isOver;

    InviteBatch(MailingList list, Function<Email, Line> mailing) {
        this.list = list;
        this.mailing = mailing;
        list.entries().forEach(entry -> lines.add(entry.address().map(to -> Line.of(to.text(), Fate.WAITING))
                .orElseGet(() -> Line.refused(entry.typed(), Problem.of(Reason.EMAIL_MALFORMED)))));
    }

    /** Mails them. Returns when all are mailed, or it is stopped. Nothing the second time. */
    @Override
    public void run() {
        if (!begin()) {
            return;
        }
        try {
            for (int index = 0; index < list.entries().size() && goesOn(); index++) {
                mail(index);
            }
        } finally {
            end();
        }
    }

    /** No more letters, but for one that is on its way. */
    public synchronized void stop() {
        isStopped = true;
    }

    /** How far it is. */
    public synchronized Progress progress() {
        return new Progress(lines, isOver);
    }

    private void mail(int index) {
        Optional<Email> to = list.entries().get(index).address();
        if (to.isPresent()) {
            set(index, mailing.apply(to.get()));
        }
    }

    private synchronized void set(int index, Line line) {
        lines.set(index, line);
    }

    private synchronized boolean begin() {
        boolean wasBegun = isBegun;
        isBegun = true;
        return !wasBegun;
    }

    private synchronized boolean goesOn() {
        return !isStopped && !Thread.currentThread().isInterrupted();
    }

    private synchronized void end() {
        lines.replaceAll(line -> line.fate() == Fate.WAITING ? Line.of(line.text(), Fate.STOPPED) : line);
        isOver = true;
    }

    /** What became of an address. */
    public enum Fate {
        /** Nothing yet. */
        WAITING,
        /** The mail server has taken the letter. */
        SENT,
        /** It has not; there is no invite. */
        FAILED,
        /** It was not tried, for a reason that {@link Line#why} has. */
        REFUSED,
        /** It was not tried, because the mailing was stopped. */
        STOPPED;

        /** The key of its text in the language files. */
        public String key() {
            return "frontdoor.mailing." + name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * One address. Personal, so it does not print itself.
     *
     * @param text the address, or what was typed in its place
     * @param why  it was refused, if it was
     */
    public record Line(String text, Fate fate, Optional<Problem> why) {

        static Line of(String text, Fate fate) {
            return new Line(text, fate, Optional.empty());
        }

        static Line refused(String text, Problem why) {
            return new Line(text, Fate.REFUSED, Optional.of(why));
        }

        @Override
        public String toString() {
            return "Line(" + fate + ")";
        }
    }

    /**
     * How far a mailing is.
     *
     * @param lines  of the list, in its order
     * @param isOver whether nothing more will happen
     */
    public record Progress(List<Line> lines, boolean isOver) {

        /** Copies the lines. */
        public Progress {
            lines = List.copyOf(lines);
        }

        /** How many addresses that became of. */
        public long count(Fate fate) {
            return lines.stream().filter(line -> line.fate() == fate).count();
        }
    }
}
