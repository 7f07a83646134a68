/** The challenge: what a person can answer and a program can not, or only at a cost. */
package org.igniterealtime.openfire.plugin.frontdoor.captcha;
