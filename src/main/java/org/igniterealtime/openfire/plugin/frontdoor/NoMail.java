package org.igniterealtime.openfire.plugin.frontdoor;

import java.time.Duration;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Addressee;
import org.igniterealtime.openfire.plugin.frontdoor.policy.BrokenException;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Correspondence;

/** Stands where letters are written, until they are: whoever needs one learns that none was sent. */
final class NoMail implements Correspondence {

    @Override
    public void askToConfirm(Addressee to, Token token, Duration patience) {
        throw missing();
    }

    @Override
    public void approved(Addressee to) {
        throw missing();
    }

    @Override
    public void declined(Addressee to, Optional<String> word) {
        throw missing();
    }

    private static BrokenException missing() {
        return new BrokenException("mail is not wired", null);
    }
}
