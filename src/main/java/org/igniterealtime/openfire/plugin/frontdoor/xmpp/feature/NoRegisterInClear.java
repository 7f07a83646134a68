package org.igniterealtime.openfire.plugin.frontdoor.xmpp.feature;

import java.util.function.BooleanSupplier;
import java.util.regex.Pattern;

/**
 * Does not offer registration on a stream that is not encrypted while registration needs encryption: clients would show
 * a form only to be refused.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#streamfeature">XEP-0077, section 8</a>
 */
public final class NoRegisterInClear implements FeatureEdit {

    /** As Openfire up to 5.1 writes it. */
    private static final String WRITTEN = "<register xmlns=\"http://jabber.org/features/iq-register\"/>";
    /** As it might be written, too; looking for that costs ten times as much. */
    private static final String NAME = "features/iq-register";
    private static final Pattern REGISTER = Pattern.compile(
            "<register\\s+xmlns\\s*=\\s*([\"'])http://jabber\\.org/features/iq-register\\1\\s*(?:/>|>\\s*</register\\s*>)");

    private final BooleanSupplier tlsRequired;

    /**
     * The edit.
     *
     * @param tlsRequired whether registration needs encryption now; asked for each stream
     */
    public NoRegisterInClear(BooleanSupplier tlsRequired) {
        this.tlsRequired = tlsRequired;
    }

    @Override
    public String apply(String features, boolean encrypted) {
        if (encrypted || !tlsRequired.getAsBoolean()) {
            return features;
        }
        String rest = features.replace(WRITTEN, "");
        return rest.contains(NAME) ? REGISTER.matcher(rest).replaceAll("") : rest;
    }
}
