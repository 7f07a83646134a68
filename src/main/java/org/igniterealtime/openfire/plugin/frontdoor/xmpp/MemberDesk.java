package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.OwnAccount;
import org.xmpp.packet.IQ;

/**
 * Serves signed-in accounts: their own password, their own removal, and nothing else. Whose account it is, the stream
 * says and never the request.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#usecases-cancel">XEP-0077, sections 3.2 and 3.3</a>
 */
final class MemberDesk {

    private final OwnAccount accounts;
    private final FormWriter writer;
    private final Replies replies;

    MemberDesk(OwnAccount accounts, FormWriter writer, Replies replies) {
        this.accounts = accounts;
        this.writer = writer;
        this.replies = replies;
    }

    /** What to say, and whether the account is gone by now. */
    Answer serve(IQ request, RegisterQuery query, Localpart account, Stream stream) {
        if (query instanceof RegisterQuery.Fetch) {
            return Answer.of(replies.result(request, writer.registered(account.text(), stream.reader())));
        }
        if (query instanceof RegisterQuery.Submission given) {
            return change(request, asked(account, stream, given, given.password(), Optional.empty()), stream);
        }
        if (query instanceof RegisterQuery.ConfirmedChange form) {
            RegisterQuery.Submission given = form.fields();
            return change(request, asked(account, stream, given, given.password(), given.oldPassword()), stream);
        }
        if (query instanceof RegisterQuery.Removal) {
            return remove(request, new AccountRequest(account, stream.encrypted(), Optional.empty(),
                    Optional.empty(), Optional.empty()), stream);
        }
        if (query instanceof RegisterQuery.ConfirmedRemoval form) {
            RegisterQuery.Submission given = form.fields();
            return remove(request, asked(account, stream, given, Optional.empty(), given.password()), stream);
        }
        Reason reason = query instanceof RegisterQuery.Unusable bad ? bad.reason() : Reason.MALFORMED;
        return Answer.of(replies.error(request, reason, stream.reader()));
    }

    private static AccountRequest asked(Localpart account, Stream stream, RegisterQuery.Submission given,
                                        Optional<Password> password, Optional<Password> present) {
        return new AccountRequest(account, stream.encrypted(), given.username(), password, present);
    }

    private Answer change(IQ request, AccountRequest asked, Stream stream) {
        return accounts.changePassword(asked)
                .map(problem -> Answer.of(isConfirmation(problem)
                        ? replies.error(request, problem, stream.reader(),
                                writer.confirmChange(asked.account().text(), stream.reader()))
                        : replies.error(request, problem, stream.reader())))
                .orElseGet(() -> Answer.of(replies.done(request)));
    }

    private Answer remove(IQ request, AccountRequest asked, Stream stream) {
        return accounts.remove(asked)
                .map(problem -> Answer.of(isConfirmation(problem)
                        ? replies.error(request, problem, stream.reader(),
                                writer.confirmRemoval(asked.account().text(), stream.reader()))
                        : replies.error(request, problem, stream.reader())))
                .orElseGet(() -> new Answer(replies.done(request), true));
    }

    private static boolean isConfirmation(Problem problem) {
        return problem.reason() == Reason.CONFIRMATION_NEEDED;
    }

    /**
     * The answer to a member.
     *
     * @param stanza what to send
     * @param last   whether the account does not exist any more
     */
    record Answer(IQ stanza, boolean last) {
        static Answer of(IQ stanza) {
            return new Answer(stanza, false);
        }
    }
}
