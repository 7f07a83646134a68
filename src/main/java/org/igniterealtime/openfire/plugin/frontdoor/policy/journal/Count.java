package org.igniterealtime.openfire.plugin.frontdoor.policy.journal;

import java.time.LocalDate;

/**
 * How often something happened on one day.
 *
 * @param day    in the server's time zone
 * @param number how often
 */
public record Count(LocalDate day, What what, long number) {
}
