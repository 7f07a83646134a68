package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;

/** A client's way to the server, whatever the transport. */
interface Line extends AutoCloseable {

    /** Less than Openfire tries to reach a database that is down (2.5 s), more than anything should take on a busy machine. */
    Duration PROMPT = Duration.ofSeconds(2);

    /** Sends a request and returns the answer to it, which must keep to {@link Etiquette}. */
    Stanza iq(String xml);

    @Override
    void close();

    /** As {@link #iq}; the answer must not wait for anything that hangs. */
    default Stanza promptly(String xml) {
        long before = System.nanoTime();
        Stanza answer = iq(xml);
        Duration taken = Duration.ofNanos(System.nanoTime() - before);
        assertTrue(taken.compareTo(PROMPT) < 0, () -> "answered only after " + taken);
        return answer;
    }

    /** Fetches the form. */
    default Form form() {
        return iq(Xml.get()).isResult().form();
    }

    /** Registers by form with the right answer; it must succeed. */
    default void register(String name, String password) {
        iq(Xml.set(Xml.registration(form(), name, password))).isEmptyResult();
    }
}
