package org.igniterealtime.openfire.plugin.frontdoor.settings;

import org.igniterealtime.openfire.plugin.frontdoor.model.Door;

/**
 * What the doors do. A value that can't be read must not open one: a mistyped "closed" is not the default, and neither is a
 * mistyped wish for a confirmation. And where strangers are kept out of one door, another must not let them in unasked.
 */
record Modes(InBandMode inBand, WebMode web) {

    /**
     * As the properties have it.
     *
     * @param inBandIsOn whether Openfire's own switch for in-band registration is on; decides while no mode of ours is set
     */
    static Modes of(Values values, boolean inBandIsOn) {
        InBandMode set = values.choice(Setting.MODE, InBandMode.class);
        boolean closed = !values.isUsable(Setting.MODE) || !inBandIsOn && !values.isSet(Setting.MODE);
        InBandMode inBand = closed ? InBandMode.CLOSED : set;
        return new Modes(values.shut(Door.IN_BAND) ? InBandMode.CLOSED : inBand, web(values, inBand));
    }

    private static WebMode web(Values values, InBandMode inBand) {
        WebMode set = values.choice(Setting.WEB_MODE, WebMode.class);
        WebMode web = values.isSet(Setting.WEB_MODE) ? set : like(inBand);
        return values.shut(Door.WEB) && web != WebMode.OFF ? WebMode.CLOSED : web;
    }

    /** While nobody has said what the page does. */
    private static WebMode like(InBandMode inBand) {
        return switch (inBand) {
            case CAPTCHA, OPEN, WEB -> WebMode.OPEN;
            case APPROVAL -> WebMode.APPROVAL;
            case INVITE -> WebMode.INVITE;
            case CLOSED -> WebMode.OFF;
        };
    }
}
