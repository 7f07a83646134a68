package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Applies the edits to what is written to a client. Openfire writes a stream's header and its features as one text, at
 * most four times a connection; everything else passes.
 */
final class Rewriter {

    private static final Logger LOG = LoggerFactory.getLogger(Rewriter.class);
    private static final String START = "<stream:features";
    private static final String END = "</stream:features>";

    private final List<FeatureEdit> edits;

    Rewriter(List<FeatureEdit> edits) {
        this.edits = List.copyOf(edits);
    }

    /** Whether a text that begins with these two characters can have features in it: no stanza begins so. */
    static boolean canHaveFeatures(char first, char second) {
        return first == '<' && (second == '?' || second == 's');
    }

    /** What is to be written in place of the text: the same object if nothing changes. */
    String rewrite(String text, boolean encrypted) {
        int start = text.indexOf(START);
        int end = start < 0 ? -1 : text.indexOf(END, start);
        if (end < 0) {
            return text;
        }
        String features = text.substring(start, end + END.length());
        String edited = edit(features, encrypted);
        return edited.equals(features) ? text : text.substring(0, start) + edited + text.substring(end + END.length());
    }

    // One of the outermost edges: whatever an edit throws, the stream goes on with what the server offers.
    private String edit(String features, boolean encrypted) {
        try {
            String edited = features;
            for (FeatureEdit edit : edits) {
                edited = edit.apply(edited, encrypted);
            }
            return edited;
        } catch (RuntimeException | LinkageError fault) {
            LOG.error("Stream features could not be changed", fault);
            return features;
        }
    }
}
