/** Spoken digits: recorded takes, changed each time, among voices that say nothing. Imports {@code captcha} and the JDK. */
package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;
