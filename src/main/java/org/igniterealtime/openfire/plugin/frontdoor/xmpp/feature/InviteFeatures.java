package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.util.function.BooleanSupplier;

/**
 * Tells apps, before sign-in and on encrypted streams only, that they may send an invite: under its present name and
 * under the one that older apps know (Siskin, yaxim, Conversations up to 2.12). Apps that don't see theirs send none.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0445.html#stream">XEP-0445, section 3</a>
 */
public final class InviteFeatures implements FeatureEdit {

    private static final String END = "</stream:features>";
    private static final String BEFORE_SIGN_IN = "<mechanisms";
    private static final String FEATURES =
            "<register xmlns=\"urn:xmpp:ibr-token:0\"/><register xmlns=\"urn:xmpp:invite\"/>";

    private final BooleanSupplier taken;

    /**
     * The edit.
     *
     * @param taken whether invites are good for an account now; asked for each stream
     */
    public InviteFeatures(BooleanSupplier taken) {
        this.taken = taken;
    }

    @Override
    public String apply(String features, boolean encrypted) {
        if (!encrypted || !features.contains(BEFORE_SIGN_IN) || !taken.getAsBoolean()) {
            return features;
        }
        return features.substring(0, features.length() - END.length()) + FEATURES + END;
    }
}
