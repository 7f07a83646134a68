package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** What makes one picture hard besides its split paper. People cope with one thing at a time. */
enum Burden {

    /** Solid letters, a few lines of one kind. */
    PAPER,

    /** Hatched, rimmed or shaded letters, no lines. */
    LOOK,

    /** Solid letters, lines of two kinds. */
    LINES
}
