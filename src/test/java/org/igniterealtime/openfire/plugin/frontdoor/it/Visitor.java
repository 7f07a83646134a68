package org.igniterealtime.openfire.plugin.frontdoor.it;

/**
 * Who looks at a page, and on what: everything that a page has to suit.
 *
 * @param width     of the window, in CSS pixels
 * @param script    whether JavaScript runs
 * @param languages as in {@code Accept-Language}, the best first, such as {@code de,en}
 * @param dark      whether the dark colours are preferred
 */
record Visitor(int width, boolean script, String languages, boolean dark) {

    private static final int PHONE = 360;
    private static final int DESK = 1280;

    /** On a phone; JavaScript on, English, light. */
    static Visitor onAPhone() {
        return new Visitor(PHONE, true, "en", false);
    }

    /** At a desk; JavaScript on, English, light. */
    static Visitor atADesk() {
        return new Visitor(DESK, true, "en", false);
    }

    Visitor withoutScript() {
        return new Visitor(width, false, languages, dark);
    }

    Visitor reading(String wanted) {
        return new Visitor(width, script, wanted, dark);
    }

    Visitor inTheDark() {
        return new Visitor(width, script, languages, true);
    }

    boolean isOnAPhone() {
        return width == PHONE;
    }
}
