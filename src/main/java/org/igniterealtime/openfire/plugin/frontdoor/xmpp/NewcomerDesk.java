package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.util.Optional;
import java.util.function.Supplier;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Details;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Registrar;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.xmpp.packet.IQ;

/**
 * Serves those who are not signed in: hands out the form, and takes it to the pipeline.
 *
 * @see <a href="https://xmpp.org/extensions/xep-0077.html#usecases-register">XEP-0077, section 3.1</a>
 */
final class NewcomerDesk {

    private final Supplier<Settings> settings;
    private final FormDesk forms;
    private final Registrar registrar;
    private final Replies replies;
    private final Journal journal;

    NewcomerDesk(Supplier<Settings> settings, FormDesk forms, Registrar registrar, Replies replies,
                 Journal journal) {
        this.settings = settings;
        this.forms = forms;
        this.registrar = registrar;
        this.replies = replies;
        this.journal = journal;
    }

    IQ serve(IQ request, RegisterQuery query, Stream stream) {
        if (query instanceof RegisterQuery.Fetch) {
            return forms.serve(request, stream, settings.get());
        }
        if (query instanceof RegisterQuery.Submission submission) {
            return submit(request, submission, stream);
        }
        if (query instanceof RegisterQuery.Unusable unusable) {
            return refuse(request, unusable.reason(), stream);
        }
        return refuse(request, Reason.NOT_SIGNED_IN, stream);
    }

    /** Nothing that could be decided on came; the journal has it all the same. */
    private IQ refuse(IQ request, Reason reason, Stream stream) {
        journal.record(Door.IN_BAND, stream.source(), Decision.refused(Problem.of(reason)));
        return replies.error(request, reason, stream.reader());
    }

    private IQ submit(IQ request, RegisterQuery.Submission submission, Stream stream) {
        if (stream.memory().hasRegistered()) {
            return refuse(request, Reason.ONE_PER_STREAM, stream);
        }
        Decision decision = registrar.submit(new RegistrationRequest(Door.IN_BAND, stream.source(),
                stream.encrypted(), submission.username(), submission.password(), submission.answer(),
                Details.none(stream.reader()), submission.invite()), stream.memory().entitlement());
        return decision.fold(admitted -> done(request, stream), held -> done(request, stream),
                refused -> refuse(request, submission, stream, refused.first()));
    }

    private IQ done(IQ request, Stream stream) {
        stream.memory().registered();
        return replies.done(request);
    }

    /** After a wrong answer the same picture is shown again: some clients keep it, some show only what comes now. */
    private IQ refuse(IQ request, RegisterQuery.Submission submission, Stream stream, Problem problem) {
        if (problem.reason() != Reason.CHALLENGE_WRONG) {
            return replies.error(request, problem, stream.reader());
        }
        Optional<Element> again = submission.answer()
                .flatMap(answer -> forms.again(request, answer, stream, settings.get()));
        return again.map(form -> replies.error(request, problem, stream.reader(), form))
                .orElseGet(() -> replies.error(request, problem, stream.reader()));
    }
}
