package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Map;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteLink;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.Token;

/** What a {@code jabber:iq:register} query asks for, whichever of its spellings the client used. */
sealed interface RegisterQuery {

    /** "What do I have to fill in?" */
    record Fetch() implements RegisterQuery {
    }

    /**
     * "Here it is": a registration, or a new password of a signed-in account. Prints the names of its fields only.
     *
     * @param fields what was filled in, by the field's name
     */
    record Submission(Map<String, String> fields) implements RegisterQuery {

        Optional<String> username() {
            return Optional.ofNullable(fields.get("username"));
        }

        Optional<Password> password() {
            return Optional.ofNullable(fields.get("password")).map(Password::of);
        }

        /** The present password, where it was asked for. */
        Optional<Password> oldPassword() {
            return Optional.ofNullable(fields.get("old_password")).map(Password::of);
        }

        /** The invite, if something was typed; what can't be one is looked at like one that is not good. */
        Optional<Token> invite() {
            return Optional.ofNullable(fields.get(FormWriter.INVITE)).filter(typed -> !typed.isBlank())
                    .map(typed -> InviteLink.read(typed).orElse(Token.NOBODYS));
        }

        /** The answered challenge: there only when both of its parts are. */
        Optional<Answer> answer() {
            return Optional.ofNullable(fields.get("challenge"))
                    .flatMap(token -> Optional.ofNullable(fields.get("ocr")).map(typed -> Answer.of(token, typed)))
                    .filter(answer -> !answer.typed().isBlank() && !answer.challenge().isBlank());
        }

        @Override
        public String toString() {
            return "Submission" + fields.keySet();
        }
    }

    /** "Remove my account." The account is the sender's, whatever else is written there. */
    record Removal() implements RegisterQuery {
    }

    /**
     * The form that was sent back when a removal had to be confirmed.
     *
     * @param fields user name and password
     */
    record ConfirmedRemoval(Submission fields) implements RegisterQuery {
    }

    /**
     * The form that was sent back when a new password had to be confirmed.
     *
     * @param fields user name, present and new password
     */
    record ConfirmedChange(Submission fields) implements RegisterQuery {
    }

    /**
     * Nothing that can be acted on.
     *
     * @param reason what is wrong with it
     */
    record Unusable(Reason reason) implements RegisterQuery {
    }
}
