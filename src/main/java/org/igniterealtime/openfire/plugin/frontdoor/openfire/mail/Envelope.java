package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.io.UnsupportedEncodingException;
import java.time.Instant;
import java.util.Date;
import javax.mail.Message;
import javax.mail.MessagingException;
import javax.mail.Session;
import javax.mail.internet.InternetAddress;
import javax.mail.internet.MimeBodyPart;
import javax.mail.internet.MimeMessage;
import javax.mail.internet.MimeMultipart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;

/**
 * A letter, with who it is from and who it goes to, and when it was written. Does not print itself, as the letter and
 * the address do not.
 */
record Envelope(Sender from, Email to, Letter letter, Instant written) {

    private static final String UTF_8 = "UTF-8";

    /**
     * The letter as mail servers take it.
     *
     * @see <a href="https://www.rfc-editor.org/rfc/rfc3834#section-5">RFC 3834, section 5: no answers to programs</a>
     */
    MimeMessage seal(Session session) throws MessagingException, UnsupportedEncodingException {
        MimeMessage message = new MimeMessage(session);
        InternetAddress sender = address(from.address());
        sender.setPersonal(from.name(), UTF_8);
        message.setFrom(sender);
        message.setRecipient(Message.RecipientType.TO, address(to));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(written));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("Content-Language", letter.language().toLanguageTag());
        // The last one is the one that mail programs prefer.
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(letter.text(), "plain"));
        both.addBodyPart(part(letter.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    /** Not parsed again: the library's idea of an address is narrower than that of browsers, and ours is safe. */
    private static InternetAddress address(Email email) {
        InternetAddress address = new InternetAddress();
        address.setAddress(email.text());
        return address;
    }

    /** Quoted-printable, in which no line is too long, and none can look like the boundary between the parts. */
    private static MimeBodyPart part(String content, String type) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(content, UTF_8, type);
        part.setHeader("Content-Transfer-Encoding", "quoted-printable");
        return part;
    }
}
