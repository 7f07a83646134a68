package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

/**
 * A change to what a stream offers. Must be quick and must not block: it runs on the server's network threads, once for
 * each stream header, not for each stanza.
 */
@FunctionalInterface
public interface FeatureEdit {

    /**
     * The features as they are to be sent; the same text if nothing is to be changed.
     *
     * @param features  from {@code <stream:features} to {@code </stream:features>}. Before sign-in it has
     *                  {@code <mechanisms}, or {@code <starttls} alone; after sign-in it has neither
     * @param encrypted whether the stream is
     */
    String apply(String features, boolean encrypted);
}
