package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.util.Optional;
import java.util.Properties;
import java.util.function.Function;
import javax.mail.Session;
import javax.mail.URLName;

/**
 * The mail server that Openfire is set to use (in the console: Server, Email Settings). Read from the properties for each
 * letter, as the service of Openfire's that holds them too does not hear of changes on another node. Its debugging
 * switch is not followed: that prints whole letters, with the tokens in them.
 *
 * @param login    empty: without signing in
 * @param password for that
 * @param tls      encrypted from the start; what STARTTLS offers is not taken up, as Openfire does not either
 */
record MailServer(String host, int port, Optional<String> login, String password, boolean tls) {

    private static final String HOST = "mail.smtp.host";
    private static final int USUAL_PORT = 25;

    /** As the properties have it. What is not set is as Openfire takes it then. */
    static MailServer of(Function<String, Optional<String>> properties) {
        Function<String, Optional<String>> set = name ->
                properties.apply(name).map(String::strip).filter(value -> !value.isEmpty());
        return new MailServer(set.apply(HOST).orElse("localhost"),
                set.apply("mail.smtp.port").filter(value -> value.matches("\\d{1,5}")).map(Integer::parseInt)
                        .filter(number -> number > 0 && number < 65536).orElse(USUAL_PORT),
                set.apply("mail.smtp.username"), properties.apply("mail.smtp.password").orElse(""),
                set.apply("mail.smtp.ssl").filter("true"::equalsIgnoreCase).isPresent());
    }

    /** Whether anybody has said which mail server to use. */
    static boolean isSet(Function<String, Optional<String>> properties) {
        return properties.apply(HOST).filter(host -> !host.isBlank()).isPresent();
    }

    /** What the mail library wants to know for a letter from that sender. */
    Session session(Sender sender) {
        Properties wanted = new Properties();
        wanted.setProperty("mail.smtp.auth", String.valueOf(login.isPresent()));
        // A letter that was taken has been sent, also if the server is slow to say good-bye.
        wanted.setProperty("mail.smtp.quitwait", "false");
        // Else the message's number is made of this machine's name and of the user that runs the server.
        wanted.setProperty("mail.from", sender.address().text());
        return Session.getInstance(wanted);
    }

    /** The same for the connection. */
    URLName address() {
        return new URLName("smtp", host, port, "", login.orElse(null), login.isPresent() ? password : null);
    }

    @Override
    public String toString() {
        return host + ":" + port;
    }
}
