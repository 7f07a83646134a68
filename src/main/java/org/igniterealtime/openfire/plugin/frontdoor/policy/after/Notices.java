package org.igniterealtime.openfire.plugin.frontdoor.policy.after;

import org.igniterealtime.openfire.plugin.frontdoor.model.Newcomer;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.settings.AfterSettings;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Tells the server's own people of newcomers, by message and by mail. One who can't be reached keeps it from nobody else. */
public final class Notices implements Action {

    private static final Duration MESSAGE_PACE = Duration.ofMinutes(1);
    private static final Duration MAIL_PACE = Duration.ofMinutes(10);

    private final Supplier<AfterSettings> settings;
    private final Messages messages;
    private final NoticeMail mail;
    private final Phrases phrases;
    private final Journal journal;
    private final Digest byMessage;
    private final Digest byMail;

    /**
     * Notices in those words.
     *
     * @param later does something after a time, and does not keep newcomers waiting meanwhile
     */
    public Notices(Supplier<AfterSettings> settings, Messages messages, NoticeMail mail, Phrases phrases, Journal journal,
                   Clock clock, BiConsumer<Duration, Runnable> later) {
        this.settings = settings;
        this.messages = messages;
        this.mail = mail;
        this.phrases = phrases;
        this.journal = journal;
        this.byMessage = new Digest(MESSAGE_PACE, clock, later, this::sendMessages);
        this.byMail = new Digest(MAIL_PACE, clock, later, this::sendMails);
    }

    @Override
    public Stream<Runnable> steps(Newcomer newcomer, AfterSettings wanted) {
        if (!wanted.notices().ways().contains(newcomer.way())) {
            return Stream.empty();
        }
        return Stream.of(() -> gather(byMessage, newcomer, wanted.notices().chat()),
                () -> gather(byMail, newcomer, wanted.notices().mail()));
    }

    /** Tells what is still untold, because nobody will be here later: messages first, which keep nobody waiting. */
    public void tellTheRest() {
        byMessage.tell();
        byMail.tell();
    }

    private static void gather(Digest digest, Newcomer newcomer, List<?> readers) {
        if (!readers.isEmpty()) {
            digest.accept(newcomer);
        }
    }

    private void sendMessages(List<Newcomer> named, long count) {
        String text = text(named, count);
        toEach(settings.get().notices().chat(), reader -> messages.send(reader, text, phrases.home()));
    }

    private void sendMails(List<Newcomer> named, long count) {
        String text = text(named, count);
        toEach(settings.get().notices().mail(), reader -> mail.send(reader, phrases.home(), phrases.subject(count), text));
    }

    private String text(List<Newcomer> named, long count) {
        return count == 1 ? phrases.notice(named.get(0), settings.get().notices().text()) : phrases.notice(named, count);
    }

    // An edge: this runs in a thread of its own, and no reader is to go without because of another.
    private <T> void toEach(List<T> readers, Consumer<T> send) {
        readers.forEach(reader -> {
            try {
                send.accept(reader);
            } catch (RuntimeException failed) {
                journal.broken(BrokenException.of("Somebody could not be told of a new account", failed));
            }
        });
    }
}
