package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import javax.mail.Session;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Hands letters to the mail server while somebody waits, and never waits long. Openfire's own {@code EmailService} is of
 * no use for that: it takes a refused recipient for success, its connections wait for ever, and they can't be cut. So
 * this one makes the connection itself, as Openfire's settings say, and cuts it when the time is up.
 *
 * <p>What remains: a mail server that has got all of a letter, and says so too late, may deliver it all the same. SMTP
 * has no way to know. The link in such a letter leads nowhere.
 */
public final class Postman implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
    /** How long a connection that was cut may take to notice. */
    private static final Duration GRACE = Duration.ofSeconds(1);
    private static final int IDLE_SECONDS = 30;

    private final Function<String, Optional<String>> properties;
    private final Duration patience;
    private final ThreadPoolExecutor carriers;
    private final Set<Delivery> underWay = ConcurrentHashMap.newKeySet();
    private volatile Optional<UndeliveredException> trouble = Optional.empty();

    /**
     * A postman.
     *
     * @param properties Openfire's
     * @param patience   for the whole of a letter
     * @param most       letters at a time; who comes when there are as many under way is turned away
     */
    public Postman(Function<String, Optional<String>> properties, Duration patience, int most) {
        this.properties = properties;
        this.patience = patience;
        this.carriers = new ThreadPoolExecutor(0, most, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(),
                Postman::thread);
    }

    /** Returns when the mail server has taken the letter; {@link BrokenException} when it has not. */
    void deliver(Envelope envelope) {
        MailServer server = MailServer.of(properties);
        try {
            carry(new Delivery(envelope, server, patience));
            trouble = Optional.empty();
        } catch (UndeliveredException failed) {
            trouble = Optional.of(failed);
            LOG.warn("A mail was not sent; the mail server is {}: {}", server, failed.getMessage());
            throw new BrokenException("a mail was not sent", failed);
        }
    }

    /** Why the last letter was not sent, if so. */
    Optional<UndeliveredException> trouble() {
        return trouble;
    }

    /** Cuts off what is under way. */
    @Override
    public void close() {
        carriers.shutdownNow();
        underWay.forEach(Delivery::cut);
    }

    private void carry(Delivery delivery) throws UndeliveredException {
        underWay.add(delivery);
        try {
            await(carriers.submit(delivery), delivery);
        } catch (RejectedExecutionException busy) {
            throw UndeliveredException.untried("too many mails are under way");
        } finally {
            delivery.cut();
            underWay.remove(delivery);
        }
    }

    private void await(Future<?> end, Delivery delivery) throws UndeliveredException {
        try {
            if (!isDone(end, patience)) {
                delivery.cut();
                lastMoment(end);
            }
        } catch (ExecutionException failed) {
            throw UndeliveredException.met(failed.getCause(), patience);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            throw UndeliveredException.untried("interrupted");
        }
    }

    /** It may have been taken just before the connection was cut. */
    private void lastMoment(Future<?> end) throws UndeliveredException, InterruptedException {
        try {
            if (isDone(end, GRACE)) {
                return;
            }
        } catch (ExecutionException cut) {
            LOG.debug("The connection to the mail server was cut", UndeliveredException.met(cut.getCause()));
        }
        throw UndeliveredException.late(patience);
    }

    private static boolean isDone(Future<?> end, Duration patience) throws ExecutionException, InterruptedException {
        try {
            end.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        }
    }

    /**
     * The mail library finds its parts by the thread's class loader: that of Openfire's libraries has them, and outlives
     * ours and that of any page whose request made the thread.
     */
    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "frontdoor-mail");
        thread.setDaemon(true);
        thread.setContextClassLoader(Session.class.getClassLoader());
        return thread;
    }
}
