package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Applicant;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.State;
import org.igniterealtime.openfire.plugin.frontdoor.model.Application.Status;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;

/** Applications as they are filed. */
public final class Filed {

    public static final Instant CREATED = Instant.parse("2026-01-02T03:04:05.678Z");

    private Filed() {
    }

    /** With nothing told. */
    public static Application bare(String id, String name) {
        return application(id, name, new Applicant(Optional.empty(), Optional.empty(), Optional.empty(), Locale.GERMAN),
                CREATED);
    }

    /** With all that can be told, as long as it can be. */
    public static Application full(String id, String name) {
        Applicant applicant = new Applicant(
                Email.parse("a".repeat(60) + "@" + ("b".repeat(61) + ".").repeat(3) + "org"),
                Optional.of("+49 (0)123 / 456-78.90 1234 5678"), Optional.of("\ud83d\ude00".repeat(249) + "\n\u00fc"),
                Locale.SIMPLIFIED_CHINESE);
        return application(id, name, applicant, CREATED);
    }

    /** Waiting for an administrator since then. */
    public static Application waiting(String id, String name, Instant since) {
        Application bare = bare(id, name);
        return application(id, name, bare.applicant(), since).in(State.WAITING, since, Application.NEVER);
    }

    /** Waiting since then, from that source. */
    public static Application waiting(String id, String name, Instant since, String source) {
        Application row = waiting(id, name, since);
        return new Application(id, row.account(), row.door(), source, row.applicant(), row.created(), row.status(),
                row.link(), row.confirmed(), row.decision(), row.note());
    }

    private static Application application(String id, String name, Applicant applicant, Instant created) {
        return new Application(id, new Localpart(name), Door.WEB, "2001:0db8:0000:0001::/64", applicant, created,
                new Status(State.MAKING, false, created, created.plus(Duration.ofMinutes(10))), Optional.empty(),
                Optional.empty(), Optional.empty(), "");
    }
}
