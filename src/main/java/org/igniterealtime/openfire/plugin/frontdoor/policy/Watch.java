package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * Tells those who watch over applications that some have come to wait. The first is told at once; what comes soon after is
 * told together when the time between two messages has passed, so that a flood of applications is no flood of messages.
 * They learn how many there are, and nothing about anybody.
 */
public final class Watch implements Runnable {

    private final Supplier<Settings> settings;
    private final Applications applications;
    private final Post post;
    private final Journal journal;
    private final Executor later;
    private final LongSupplier nanos;
    private long fresh;
    private long told;

    /**
     * Nobody has come yet.
     *
     * @param later runs what may take long
     * @param nanos a clock that only goes forward, in nanoseconds
     */
    public Watch(Supplier<Settings> settings, Applications applications, Post post, Journal journal, Executor later,
                 LongSupplier nanos) {
        this.settings = settings;
        this.applications = applications;
        this.post = post;
        this.journal = journal;
        this.later = later;
        this.nanos = nanos;
        this.told = nanos.getAsLong() - Long.MAX_VALUE / 2;
    }

    /** How watchers are reached. */
    public interface Post {

        /** The addresses of those people, each once. */
        List<String> addresses(Collection<String> people);

        /** A message to somebody who chats; who is not there gets it later. {@link BrokenException} when it can't be sent. */
        void message(String watcher, Tidings tidings);

        /** A mail. {@link BrokenException} when it can't be sent. */
        void mail(Email watcher, Tidings tidings);
    }

    /**
     * What they are told.
     *
     * @param fresh how many came since they were told last
     * @param all   how many wait
     */
    public record Tidings(long fresh, long all) {
    }

    /** Somebody has come to wait. Keeps nobody waiting, and never throws. */
    public void arrived() {
        synchronized (this) {
            fresh++;
        }
        try {
            later.execute(this);
        } catch (RejectedExecutionException stopping) {
            // Those who wait are in the store, and seen on the next start.
        }
    }

    /** Tells what is to be told by now. To be called every now and then. Never throws. */
    @Override
    public void run() {
        long news = take();
        if (news == 0) {
            return;
        }
        try {
            long all = applications.count(State.WAITING);
            if (all > 0) {
                tell(new Tidings(Math.min(news, all), all), settings.get().watchers());
            }
        } catch (BrokenException broken) {
            putBack(news);
            journal.broken(broken);
        }
    }

    private synchronized long take() {
        boolean isTime = nanos.getAsLong() - told >= settings.get().watchers().every().toNanos();
        long taken = isTime ? fresh : 0;
        if (taken > 0) {
            fresh = 0;
            told = nanos.getAsLong();
        }
        return taken;
    }

    private synchronized void putBack(long news) {
        fresh += news;
    }

    private void tell(Tidings tidings, Settings.Watchers watchers) {
        post.addresses(watchers.people()).forEach(each -> guarded(() -> post.message(each, tidings)));
        watchers.mails().forEach(each -> guarded(() -> post.mail(each, tidings)));
    }

    private void guarded(Runnable work) {
        try {
            work.run();
        } catch (BrokenException unsent) {
            journal.broken(unsent);
        }
    }
}
