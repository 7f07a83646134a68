package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/**
 * What makes one picture hard. People cope with one thing at a time: letters on split paper are solid and little crossed out,
 * hatched ones stand on even paper, and where many lines cross there is nothing else.
 */
enum Burden {
    PAPER, LOOK, LINES
}
