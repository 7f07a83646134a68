package org.igniterealtime.openfire.plugin.frontdoor.it;

import java.net.URI;
import java.net.http.WebSocket;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;

/** A client over WebSocket (RFC 7395). */
final class WebSocketLine implements Line {

    private static final int PATIENCE_SECONDS = 10;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    private final WebSocket socket;
    private final String features;

    private WebSocketLine(String address) {
        socket = Http.CLIENT.newWebSocketBuilder().subprotocols("xmpp").buildAsync(URI.create(address), new Listener()).join();
        send("<open xmlns='urn:ietf:params:xml:ns:xmpp-framing' to='localhost' version='1.0'/>");
        features = receive(piece -> piece.contains("features"));
    }

    static WebSocketLine encrypted(TrialServer server) {
        return new WebSocketLine("wss://localhost:" + server.httpsPort() + "/ws/");
    }

    static WebSocketLine clear(TrialServer server) {
        return new WebSocketLine("ws://localhost:" + server.httpPort() + "/ws/");
    }

    String features() {
        return features;
    }

    @Override
    public Stanza iq(String xml) {
        Stanza answer = raw(xml);
        Etiquette.check(xml, answer, false);
        return answer;
    }

    /** Whoever answers. */
    Stanza raw(String xml) {
        send(xml.replaceFirst("<iq ", "<iq xmlns='jabber:client' "));
        return Stanza.parse(receive(piece -> piece.contains("<iq")));
    }

    @Override
    public void close() {
        socket.abort();
    }

    private void send(String xml) {
        socket.sendText(xml, true).join();
    }

    private String receive(Predicate<String> wanted) {
        try {
            String piece = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            while (piece != null && !wanted.test(piece)) {
                piece = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            }
            if (piece == null) {
                throw new AssertionError("no answer over WebSocket");
            }
            return piece;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }

    private final class Listener implements WebSocket.Listener {

        private final StringBuilder message = new StringBuilder();

        @Override
        public CompletionStage<?> onText(WebSocket from, CharSequence part, boolean last) {
            message.append(part);
            if (last) {
                received.add(message.toString());
                message.setLength(0);
            }
            from.request(1);
            return null;
        }
    }
}
