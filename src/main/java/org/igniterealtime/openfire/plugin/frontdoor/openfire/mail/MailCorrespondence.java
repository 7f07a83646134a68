package org.igniterealtime.openfire.plugin.frontdoor.openfire.mail;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Addressee;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLetter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.after.NoticeMail;
import org.igniterealtime.openfire.plugin.frontdoor.policy.configure.TrialMail;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;

/** Letters by e-mail, in the name of the server, one at a time while somebody waits. */
public final class MailCorrespondence implements Correspondence, NoticeMail, TrialMail {

    private final Postman postman;
    private final LetterWriter writer;
    private final House house;
    private final Supplier<Settings> settings;
    private final Clock clock;

    /** Letters from that house. */
    public MailCorrespondence(Postman postman, House house, Texts texts, Supplier<Settings> settings, Clock clock) {
        this.postman = postman;
        this.writer = new LetterWriter(texts, house.domain());
        this.house = house;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * The house that letters come from.
     *
     * @param domain       of the server
     * @param confirmation where a token is confirmed, by the token's text; nothing while nobody can reach our pages
     * @param page         the sign-up page's address, while people can reach it
     */
    public record House(String domain, Function<String, Optional<URI>> confirmation, Supplier<Optional<URI>> page) {
    }

    @Override
    public void askToConfirm(Addressee to, Token token, Duration patience) {
        URI link = house.confirmation().apply(token.text())
                .orElseThrow(() -> new BrokenException("Nobody can reach our pages, so there is no link for a mail", null));
        send(to, writer.confirmation(to, name(), link, clock.instant().plus(patience)));
    }

    @Override
    public void approved(Addressee to) {
        send(to, writer.approval(to, name(), house.page().get()));
    }

    @Override
    public void declined(Addressee to, Optional<String> word) {
        send(to, writer.refusal(to, name(), word));
    }

    @Override
    public void waiting(Email watcher, Watch.Tidings tidings, Locale language) {
        send(watcher, writer.waiting(tidings, name(), language));
    }

    @Override
    public void invite(InviteLetter letter) {
        send(letter.to(), writer.invite(letter, name()));
    }

    @Override
    public void send(Email to, Locale language, String subject, String text) {
        send(to, writer.notice(language, subject, text));
    }

    @Override
    public Result tryOut(Email to, Locale language) {
        try {
            send(to, writer.trial(language, name()));
            return new Result(Kind.SENT, "");
        } catch (BrokenException broken) {
            return broken.getCause() instanceof UndeliveredException undelivered
                    ? new Result(undelivered.kind(), undelivered.words()) : new Result(Kind.NO_SENDER, "");
        }
    }

    @Override
    public void welcome(InviteLetter letter) {
        send(letter.to(), writer.welcome(letter, name()));
    }

    private void send(Addressee to, Letter letter) {
        send(to.email(), letter);
    }

    private void send(Email to, Letter letter) {
        Email from = settings.get().look().sender().or(() -> Email.parse("noreply@" + house.domain())).orElseThrow(
                () -> new BrokenException("There is no mail address at our domain; frontdoor.mail.from is needed", null));
        postman.deliver(new Envelope(new Sender(from, name()), to, letter, clock.instant()));
    }

    private String name() {
        String name = settings.get().look().name();
        return name.isBlank() ? house.domain() : name;
    }
}
