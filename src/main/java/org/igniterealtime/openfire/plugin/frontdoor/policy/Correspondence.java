package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Email;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/**
 * Letters to people who applied for an account. Each method returns once the mail server has taken the letter, and
 * throws {@link BrokenException} when it has not: then nothing was sent.
 */
public interface Correspondence {

    /**
     * Asks whether the address is theirs.
     *
     * @param token    for the link in the letter
     * @param patience how long the link is good for
     */
    void askToConfirm(Addressee to, Token token, Duration patience);

    /** An administrator approved the application: the account can sign in. */
    void approved(Addressee to);

    /**
     * An administrator declined the application: the account is gone.
     *
     * @param word what the administrator says about it, if anything; plain text
     */
    void declined(Addressee to, Optional<String> word);

    /** Applications wait for an administrator; whoever watches over them is told how many. */
    void waiting(Email watcher, Watch.Tidings tidings, Locale language);

    /** Somebody invites them. */
    void invite(InviteLetter letter);

    /** An administrator made them the account that the letter names; its link is to choose a password. */
    void welcome(InviteLetter letter);
}
