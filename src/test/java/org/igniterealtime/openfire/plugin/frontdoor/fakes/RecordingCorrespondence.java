package org.igniterealtime.openfire.plugin.frontdoor.fakes;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Addressee;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;
import org.igniterealtime.openfire.plugin.frontdoor.policy.InviteLetter;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Watch;

/** Remembers all letters; can be broken. */
public final class RecordingCorrespondence implements Correspondence {

    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<Token> tokens = new CopyOnWriteArrayList<>();
    private volatile boolean broken;
    private volatile Runnable onLetter = () -> { };

    public void setBroken(boolean isBroken) {
        broken = isBroken;
    }

    /** Happens while a letter is on its way. */
    public void during(Runnable work) {
        onLetter = work;
    }

    /** Such as {@code confirm alice alice@example.org en PT48H}, or {@code declined alice alice@example.org en sorry}. */
    public List<String> letters() {
        return letters;
    }

    /** Of the letter to confirm that was sent last. */
    public Token token() {
        return tokens.get(tokens.size() - 1);
    }

    @Override
    public void askToConfirm(Addressee to, Token token, Duration patience) {
        tokens.add(token);
        write("confirm " + text(to) + " " + patience);
    }

    @Override
    public void approved(Addressee to) {
        write("approved " + text(to));
    }

    @Override
    public void declined(Addressee to, Optional<String> word) {
        write("declined " + text(to) + word.map(" "::concat).orElse(""));
    }

    @Override
    public void waiting(Email watcher, Watch.Tidings tidings, Locale language) {
        write("waiting " + watcher.text() + " " + tidings.fresh() + "/" + tidings.all() + " " + language);
    }

    @Override
    public void invite(InviteLetter letter) {
        write("invite " + letter.to().text() + " " + letter.link() + " " + letter.language());
    }

    @Override
    public void welcome(InviteLetter letter) {
        write("welcome " + letter.name().orElseThrow() + " " + letter.to().text() + " " + letter.link() + " "
                + letter.language());
    }

    private void write(String letter) {
        onLetter.run();
        if (broken) {
            throw new BrokenException("broken for a test", null);
        }
        letters.add(letter);
    }

    private static String text(Addressee to) {
        return to.account() + " " + to.email().text() + " " + to.language();
    }
}
