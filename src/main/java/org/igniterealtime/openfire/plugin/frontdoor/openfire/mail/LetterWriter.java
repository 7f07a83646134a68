package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Addressee;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLetter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;

/** Puts what we have to say to people into words, in their language. */
final class LetterWriter {

    private static final String KEYS = "frontdoor.mail.";
    private static final int LONGEST_LINE = 1200;
    private static final int LONGEST_WORD = 4000;

    private final Stationery stationery = new Stationery();
    private final Texts texts;
    private final String domain;

    /**
     * A writer.
     *
     * @param domain of the accounts
     */
    LetterWriter(Texts texts, String domain) {
        this.texts = texts;
        this.domain = domain;
    }

    /** Whether the address is theirs: they open the link to say so, and until when. */
    Letter confirmation(Addressee to, String server, URI link, Instant until) {
        return write(to.language(), "confirm", server,
                List.of(say(to.language(), "confirm.why", account(to), server), say(to.language(), "confirm.what")),
                Optional.of(link(to.language(), "confirm.button", link)), List.of(),
                List.of(say(to.language(), "confirm.until", moment(until, to.language())), say(to.language(), "confirm.ignore")));
    }

    /** That they can sign in, and how. */
    Letter approval(Addressee to, String server, Optional<URI> page) {
        List<String> opening = new ArrayList<>(List.of(say(to.language(), "approved.what", account(to), server),
                say(to.language(), "approved.how", account(to))));
        page.ifPresent(there -> opening.add(say(to.language(), "approved.page")));
        return write(to.language(), "approved", server, opening, page.map(there -> link(to.language(), "approved.button", there)), List.of(),
                List.of());
    }

    /** That there will be no account, and what the administrator says about it. */
    Letter refusal(Addressee to, String server, Optional<String> word) {
        List<String> opening = new ArrayList<>(List.of(say(to.language(), "declined.what", account(to), server)));
        List<String> quote = word.filter(words -> !words.isBlank()).map(words -> Plain.lines(words, LONGEST_WORD))
                .orElse(List.of());
        if (!quote.isEmpty()) {
            opening.add(say(to.language(), "declined.word"));
        }
        return write(to.language(), "declined", server, opening, Optional.empty(), quote, List.of());
    }

    /** That somebody invites them, until when, and perhaps with which name. */
    Letter invite(InviteLetter letter, String server) {
        Locale language = letter.language();
        List<String> opening = new ArrayList<>(List.of(letter.inviter()
                .map(who -> say(language, "invite.what", who.text() + "@" + domain, server))
                .orElseGet(() -> say(language, "invite.server", server))));
        letter.name().ifPresent(name -> opening.add(say(language, "invite.name", name.text() + "@" + domain)));
        return write(language, "invite", server, opening, Optional.of(link(language, "invite.button", letter.link())),
                List.of(), List.of(say(language, "invite.until", moment(letter.expires(), language)),
                        say(language, "invite.ignore")));
    }

    /** What the server's own people are told, in somebody else's words. */
    Letter notice(Locale language, String subject, String text) {
        List<String> lines = Plain.lines(text, LONGEST_WORD).stream().filter(line -> !line.isBlank()).toList();
        return stationery.write(language, new Stationery.Content(subject, lines, Optional.empty(), List.of(), List.of(),
                say(language, "signature", domain)));
    }

    /** That mail works: for the administrator who wanted to know. */
    Letter trial(Locale language, String server) {
        return write(language, "trial", server, List.of(say(language, "trial.what", server)), Optional.empty(), List.of(), List.of());
    }

    /** That applications wait, for somebody who watches over them. */
    Letter waiting(Watch.Tidings tidings, String server, Locale language) {
        return write(language, "waiting", server, List.of(say(language, "waiting.what", tidings.fresh(), tidings.all()),
                say(language, "waiting.how")), Optional.empty(), List.of(), List.of());
    }

    /** That they have an account, and choose its password by the link. */
    Letter welcome(InviteLetter letter, String server) {
        Locale language = letter.language();
        String account = letter.name().orElseThrow().text() + "@" + domain;
        return write(language, "welcome", server, List.of(say(language, "welcome.what", account, server)),
                Optional.of(link(language, "welcome.button", letter.link())), List.of(),
                List.of(say(language, "welcome.until", moment(letter.expires(), language)),
                        say(language, "invite.ignore")));
    }

    private Letter write(Locale language, String kind, String server, List<String> opening,
                         Optional<Stationery.Link> link, List<String> quote, List<String> closing) {
        List<String> greeted = new ArrayList<>(List.of(say(language, "hello")));
        greeted.addAll(opening);
        return stationery.write(language, new Stationery.Content(say(language, kind + ".subject", server), greeted, link,
                quote, closing, say(language, "signature", domain)));
    }

    private Stationery.Link link(Locale language, String label, URI address) {
        return new Stationery.Link(address.toASCIIString(), say(language, label), say(language, "link"));
    }

    /** In one line, whatever stands in its arguments. */
    private String say(Locale language, String key, Object... arguments) {
        return Plain.line(texts.of(KEYS + key, language, arguments), LONGEST_LINE);
    }

    private String account(Addressee to) {
        return to.account().text() + "@" + domain;
    }

    /** People are anywhere in the world, and the server does not know where. */
    private String moment(Instant when, Locale language) {
        ZonedDateTime there = when.atZone(ZoneOffset.UTC);
        return texts.of(KEYS + "moment", language,
                DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).withLocale(language).format(there),
                DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).withLocale(language).format(there));
    }
}
