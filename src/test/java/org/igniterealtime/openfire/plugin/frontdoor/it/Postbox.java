package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.igniterealtime.openfire.plugin.frontdoor.host.Ports;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServerBuilder;

/**
 * A mail server on loopback that takes mail for everybody, or behaves as badly as mail servers do. It has one port all its
 * life, also while it is down: Openfire reads its mail settings once.
 */
final class Postbox implements AutoCloseable {

    private static final long START_MILLIS = 5000;

    private final List<Letter> letters = new CopyOnWriteArrayList<>();
    private final int port = Ports.one();
    private volatile Mood mood = new Mood.Good();
    private PostOffice office;

    /** Opens one, in good mood. */
    Postbox() {
        up();
    }

    /** Where it listens, on 127.0.0.1. */
    int port() {
        return port;
    }

    /** Has a server that is to be started send its mail here. */
    TrialServerBuilder serving(TrialServerBuilder server) {
        return server.set("mail.smtp.host", "127.0.0.1").set("mail.smtp.port", String.valueOf(port));
    }

    /** From now on takes all mail. */
    void recover() {
        mood.end();
        mood = new Mood.Good();
    }

    /** From now on refuses each recipient, for good (550). */
    void refuse() {
        mood.end();
        mood = new Mood.Refusing();
    }

    /** From now on accepts connections and says nothing, until it recovers or is closed. */
    void fallSilent() {
        mood.end();
        mood = new Mood.Silent();
    }

    /** Stops: connections are refused. Mail that has come stays. */
    void down() {
        mood.end();
        office.stopService();
    }

    /** Starts again, on the same port. */
    void up() {
        office = PostOffice.at(port, () -> mood, letters::add);
        office.startService();
        try {
            if (!office.waitTillRunning(START_MILLIS)) {
                throw new AssertionError("no mail server on port " + port);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    /** All mail that has come, the oldest first. */
    List<Letter> received() {
        return List.copyOf(letters);
    }

    /** Waits until this many letters have come in all. */
    List<Letter> await(int count, Duration patience) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (received().size() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError(received().size() + " letters in place of " + count + ": " + received());
            }
            pause();
        }
        return received();
    }

    /** Throws all mail away. */
    void empty() {
        letters.clear();
    }

    @Override
    public void close() {
        down();
    }

    private static void pause() {
        try {
            Thread.sleep(20);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
