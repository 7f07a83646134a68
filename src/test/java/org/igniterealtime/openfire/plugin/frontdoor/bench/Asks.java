package org.igniterealtime.openfire.plugin.frontdoor.bench;

import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReference;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** The single pieces of work that loads are made of. */
final class Asks {

    private static final String GET = "<iq type='get' id='f' to='localhost'><query xmlns='jabber:iq:register'/></iq>";
    /** As long as people's names, as in {@link Vouchers}. */
    private static final AtomicLong NAMES = new AtomicLong(10_000);

    private Asks() {
    }

    /** Fetches a form, again and again on one connection; on another when the server has had enough. */
    static Runnable form(TrialServer server) {
        AtomicReference<Wire> wire = new AtomicReference<>(Wire.open(server.clientPort()));
        return () -> {
            try {
                wire.get().ask(GET, "</iq>");
            } catch (UncheckedIOException cutOff) {
                wire.getAndSet(Wire.open(server.clientPort())).close();
            }
        };
    }

    /** Opens a stream and makes an account by name and password. */
    static Runnable account(TrialServer server) {
        return () -> {
            String name = "comer" + NAMES.incrementAndGet();
            try (Wire wire = Wire.open(server.clientPort())) {
                String answer = wire.ask("<iq type='set' id='a'><query xmlns='jabber:iq:register'><username>" + name
                        + "</username><password>some-secret</password></query></iq>", ">");
                if (!answer.contains("result")) {
                    throw new IllegalStateException(answer);
                }
            }
        };
    }

    /** Signs in as alice: stream, SASL PLAIN, new stream, resource. Returns the milliseconds that took. */
    static double signInMillis(TrialServer server) {
        String plain = Base64.getEncoder().encodeToString("\0alice\0alice-secret".getBytes(StandardCharsets.UTF_8));
        long from = System.nanoTime();
        try (Wire wire = Wire.open(server.clientPort())) {
            wire.ask("<auth xmlns='urn:ietf:params:xml:ns:xmpp-sasl' mechanism='PLAIN'>" + plain + "</auth>", ">");
            wire.stream();
            wire.ask("<iq type='set' id='b'><bind xmlns='urn:ietf:params:xml:ns:xmpp-bind'><resource>r"
                    + NAMES.incrementAndGet() + "</resource></bind></iq>", "</iq>");
        }
        return (System.nanoTime() - from) / 1e6;
    }
}
