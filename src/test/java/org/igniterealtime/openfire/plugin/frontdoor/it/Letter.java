package org.igniterealtime.openfire.plugin.frontdoor.it;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/**
 * One mail, as a mail program shows it.
 *
 * @param message the whole
 */
record Letter(MimeMessage message) {

    /** All values of a header, as they stand in the mail. */
    List<String> header(String name) {
        return reading(() -> Optional.ofNullable(message.getHeader(name)).map(List::of).orElse(List.of()));
    }

    /** Who it is for: every address on it. */
    List<String> recipients() {
        return reading(() -> List.of(message.getAllRecipients()).stream().map(Object::toString).toList());
    }

    String subject() {
        return reading(message::getSubject);
    }

    /** The part for programs that show text alone. */
    String text() {
        return reading(() -> part(message, "text/plain")).orElseThrow(() -> new AssertionError("no text in " + this));
    }

    /** The part for all others. */
    String html() {
        return reading(() -> part(message, "text/html")).orElseThrow(() -> new AssertionError("no HTML in " + this));
    }

    private static Optional<String> part(Part part, String type) throws MessagingException, IOException {
        if (part.isMimeType(type)) {
            return Optional.of((String) part.getContent());
        }
        if (part.isMimeType("multipart/*")) {
            Multipart parts = (Multipart) part.getContent();
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                Optional<String> found = part(inner, type);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        return Optional.empty();
    }

    private static <T> T reading(Reading<T> reading) {
        try {
            return reading.get();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (MessagingException e) {
            throw new AssertionError("a mail that nobody can read", e);
        }
    }

    @Override
    public String toString() {
        return "\"" + subject() + "\" to " + recipients();
    }

    private interface Reading<T> {
        T get() throws MessagingException, IOException;
    }
}
