package org.igniterealtime.openfire.plugin.frontdoor.it;

import com.icegreen.greenmail.Managers;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.server.ProtocolHandler;
import com.icegreen.greenmail.smtp.SmtpHandler;
import com.icegreen.greenmail.smtp.SmtpManager;
import com.icegreen.greenmail.smtp.SmtpServer;
import com.icegreen.greenmail.smtp.SmtpState;
import com.icegreen.greenmail.smtp.commands.SmtpCommandRegistry;
import com.icegreen.greenmail.util.ServerSetup;
import java.net.Socket;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** GreenMail's SMTP server, with a {@link Mood}. */
final class PostOffice extends SmtpServer {

    private final Managers mailboxes;
    private final Supplier<Mood> mood;
    private final Consumer<Letter> letters;

    private PostOffice(ServerSetup setup, Managers mailboxes, Supplier<Mood> mood, Consumer<Letter> letters) {
        super(setup, mailboxes);
        this.mailboxes = mailboxes;
        this.mood = mood;
        this.letters = letters;
    }

    /** Not started yet. */
    static PostOffice at(int port, Supplier<Mood> mood, Consumer<Letter> letters) {
        return new PostOffice(new ServerSetup(port, "127.0.0.1", ServerSetup.PROTOCOL_SMTP), new Managers(), mood, letters);
    }

    @Override
    protected ProtocolHandler createProtocolHandler(Socket client) {
        return new Clerk(new Counter(mailboxes, mood, letters), mood, client);
    }

    /** Talks to one client. */
    private static final class Clerk extends SmtpHandler {

        private final Supplier<Mood> mood;

        Clerk(SmtpManager counter, Supplier<Mood> mood, Socket client) {
            super(new SmtpCommandRegistry(), counter, client);
            this.mood = mood;
        }

        @Override
        protected void sendGreetings() {
            mood.get().greet();
            super.sendGreetings();
        }
    }

    /** Decides on recipients, and takes the mail. */
    private static final class Counter extends SmtpManager {

        private final Supplier<Mood> mood;
        private final Consumer<Letter> letters;

        Counter(Managers mailboxes, Supplier<Mood> mood, Consumer<Letter> letters) {
            super(mailboxes.getImapHostManager(), mailboxes.getUserManager());
            this.mood = mood;
            this.letters = letters;
        }

        /** Into no mailbox of GreenMail's, which has one for each recipient: letters are wanted in the order they come. */
        @Override
        public synchronized void send(SmtpState state) {
            letters.accept(new Letter(state.getMessage().getMessage()));
        }

        /** GreenMail takes null for yes. */
        @Override
        public String checkRecipient(SmtpState state, MailAddress recipient) {
            return mood.get().refusal().orElse(super.checkRecipient(state, recipient));
        }
    }
}
