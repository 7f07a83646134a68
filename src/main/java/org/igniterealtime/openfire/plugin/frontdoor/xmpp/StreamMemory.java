package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Source;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Entitlement;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/**
 * What we remember of one stream: whether it has made its account, whether it has sent a good invite, and which pictures
 * it was sent last. As much for a hostile client as for a friendly one.
 */
final class StreamMemory {

    private static final int PICTURES = 4;
    private static final int FETCHES = 8;
    /** No person's client comes near it. */
    private static final int MOST_REFUSALS = 100;

    private final Deque<Sent> pictures = new ArrayDeque<>(PICTURES);
    private boolean registered;
    private Entitlement entitlement;
    private int refusals;
    private Known source;

    /** Where the stream comes from, looked up once while the settings stay as they are. */
    synchronized Source source(Settings settings, Supplier<Source> lookUp) {
        if (source == null || source.settings() != settings) {
            source = new Known(settings, lookUp.get());
        }
        return source.source();
    }

    /** The stream was told to wait. Says whether that was once too often: it can't be meant well any more. */
    synchronized boolean toldToWait() {
        refusals++;
        return isCutOff();
    }

    /** Whether nothing is answered on this stream any more, because it is about to be closed. */
    synchronized boolean isCutOff() {
        return refusals >= MOST_REFUSALS;
    }

    /** An account was made on this stream. */
    synchronized void registered() {
        registered = true;
        entitlement = null;
    }

    /** A good invite was sent. The last one counts. */
    synchronized void entitle(Entitlement right) {
        entitlement = right;
    }

    /** What the invite that was sent gives a right to, as long as no account was made. */
    synchronized Optional<Entitlement> entitlement() {
        return Optional.ofNullable(entitlement);
    }

    /** Whether an account was made on this stream. */
    synchronized boolean hasRegistered() {
        return registered;
    }

    /** A picture was sent. The oldest is forgotten. */
    synchronized void sent(String cid, String challenge) {
        pictures.removeIf(picture -> picture.cid().equals(cid));
        if (pictures.size() == PICTURES) {
            pictures.removeFirst();
        }
        pictures.addLast(new Sent(cid, challenge, FETCHES));
    }

    /**
     * The challenge whose picture was sent under that id, to draw it once more. A client needs that once or twice; after
     * eight times the picture is forgotten, so that drawing is bound to the forms fetched, which are limited.
     */
    synchronized Optional<String> fetch(String cid) {
        Optional<Sent> found = pictures.stream().filter(picture -> picture.cid().equals(cid)).findAny();
        found.ifPresent(picture -> {
            pictures.remove(picture);
            if (picture.fetches() > 1) {
                pictures.addLast(new Sent(cid, picture.challenge(), picture.fetches() - 1));
            }
        });
        return found.map(Sent::challenge);
    }

    private record Known(Settings settings, Source source) {
    }

    private record Sent(String cid, String challenge, int fetches) {
    }
}
