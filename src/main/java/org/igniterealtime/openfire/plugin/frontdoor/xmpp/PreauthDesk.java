package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.List;
import java.util.Optional;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Preauth;
import org.xmpp.packet.IQ;

/**
 * Takes the invite that a client sends before it registers. The stream that sent a good one remembers it until an account
 * was made or the stream ends; nothing is used up by that.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0445.html#usecases">XEP-0445, section 4</a>
 */
final class PreauthDesk {

    static final String NAMESPACE = "urn:xmpp:pars:0";

    /** Longer than any token of anybody's. */
    private static final int LONGEST = 1000;

    private final Preauth preauth;
    private final Replies replies;

    PreauthDesk(Preauth preauth, Replies replies) {
        this.preauth = preauth;
        this.replies = replies;
    }

    /** Answers whoever is not signed in. */
    IQ serve(IQ request, Stream stream) {
        Optional<String> token = token(request);
        if (token.isEmpty()) {
            return replies.error(request, Reason.MALFORMED, stream.reader());
        }
        if (stream.memory().hasRegistered()) {
            return replies.error(request, Reason.ONE_PER_STREAM, stream.reader());
        }
        Preauth.Outcome outcome = preauth.present(token.get(), stream.source(), stream.encrypted());
        outcome.entitlement().ifPresent(stream.memory()::entitle);
        return outcome.problem().map(problem -> replies.error(request, problem, stream.reader()))
                .orElseGet(() -> replies.done(request));
    }

    /** Answers whoever is signed in: invites to an account are for people who have none. */
    IQ refuse(IQ request, Stream stream) {
        return replies.error(request, token(request).isEmpty() ? Reason.MALFORMED : Reason.SIGNED_IN, stream.reader());
    }

    private static Optional<String> token(IQ request) {
        List<Element> children = request.getElement().elements();
        boolean isOne = request.getType() == IQ.Type.set && request.getID() != null && children.size() == 1;
        return isOne ? token(children.get(0)) : Optional.empty();
    }

    /** The token in a {@code preauth} element; nothing if it is none, or has none. */
    static Optional<String> token(Element preauth) {
        return Optional.of(preauth).filter(element -> element.getName().equals("preauth")
                        && NAMESPACE.equals(element.getNamespaceURI()) && element.elements().isEmpty())
                .map(element -> element.attributeValue("token")).filter(token -> !token.isEmpty() && token.length() <= LONGEST);
    }
}
