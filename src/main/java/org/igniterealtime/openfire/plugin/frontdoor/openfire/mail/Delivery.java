package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import com.sun.mail.smtp.SMTPTransport;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Callable;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.MimeMessage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One letter on its way to the mail server. Ends when that has taken it. */
final class Delivery implements Callable<Void> {

    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Line line = new Line();
    private final Envelope envelope;
    private final MailServer server;
    private final Duration patience;

    /**
     * A delivery.
     *
     * @param patience for each answer of the mail server
     */
    Delivery(Envelope envelope, MailServer server, Duration patience) {
        this.envelope = envelope;
        this.server = server;
        this.patience = patience;
    }

    @Override
    public Void call() throws MessagingException, IOException {
        Session session = server.session(envelope.from());
        MimeMessage message = envelope.seal(session);
        SMTPTransport transport = new SMTPTransport(session, server.address());
        try {
            transport.connect(line.open(server, patience));
            transport.sendMessage(message, message.getAllRecipients());
        } finally {
            hangUp(transport);
        }
        return null;
    }

    /** From now on nothing is sent; {@link #call} fails soon, unless it is through. */
    void cut() {
        line.cut();
    }

    /** What happens now does not change whether the letter was taken. */
    private static void hangUp(SMTPTransport transport) {
        try {
            transport.close();
        } catch (MessagingException broken) {
            LOG.debug("The mail server was gone at the end", UndeliveredException.met(broken));
        }
    }
}
