package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.dom4j.Element;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Decision;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.model.InviteTerms;
import org.igniterealtime.openfire.plugin.frontdoor.model.Problem;
import org.igniterealtime.openfire.plugin.frontdoor.model.Reason;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Entitlement;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Journal;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Threshold;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.xmpp.packet.IQ;

/** Hands out registration forms: with a picture, plain, or none but the address of the sign-up page. */
final class FormDesk {

    /** After how long to come back when too many pictures are being drawn: the shortest that texts can tell. */
    private static final Duration BUSY = Duration.ofMinutes(1);

    private final Threshold threshold;
    private final Supplier<Challenges> challenges;
    private final FormWriter writer;
    private final Replies replies;
    private final Journal journal;
    private final Clock clock;

    FormDesk(Threshold threshold, Supplier<Challenges> challenges, FormWriter writer, Replies replies, Journal journal,
             Clock clock) {
        this.threshold = threshold;
        this.challenges = challenges;
        this.writer = writer;
        this.replies = replies;
        this.journal = journal;
        this.clock = clock;
    }

    /** Answers a get. */
    IQ serve(IQ request, Stream stream, Settings now) {
        Optional<Entitlement> invite = stream.memory().entitlement();
        Optional<Problem> problem = threshold.approach(Door.IN_BAND, stream.source(), stream.encrypted(), now,
                invite);
        if (problem.isPresent()) {
            return refuse(request, problem.get(), stream, now);
        }
        if (invite.isPresent() && (!now.mode().asksChallenge() || invite.get().spares(InviteTerms.Skip.CHALLENGE))) {
            return replies.result(request, writer.invited(invite.get().name(), stream.reader()));
        }
        if (!now.mode().asksChallenge()) {
            return replies.result(request, writer.plain(stream.reader(), now));
        }
        Challenge challenge = challenges.get().set(Purpose.IN_BAND, now.challenge().letters(),
                clock.instant().plus(now.challenge().lifetime()));
        Optional<Element> form = write(request, challenge, stream, now);
        form.ifPresent(drawn -> journal.shown(Door.IN_BAND));
        return form.map(drawn -> replies.result(request, drawn))
                .orElseGet(() -> refuse(request, Problem.tooMany(BUSY), stream, now));
    }

    /** The form of a challenge that was answered wrongly; nothing if it can't be shown again. */
    Optional<Element> again(IQ request, Answer answer, Stream stream, Settings now) {
        return challenges.get().open(answer.challenge(), Purpose.IN_BAND, clock.instant())
                .flatMap(challenge -> write(request, challenge, stream, now));
    }

    private Optional<Element> write(IQ request, Challenge challenge, Stream stream, Settings now) {
        return challenges.get().draw(challenge).map(image -> {
            BitsOfBinary bits = BitsOfBinary.of(image, now.challenge().lifetime());
            stream.memory().sent(bits.cid(), challenge.token());
            return writer.captcha(request.getID(), challenge.token(), image, bits, stream.reader(), now);
        });
    }

    /** A closed door is "no such service" to who looks, and "not allowed" to who pushes (XEP-0077, section 3.1). */
    private IQ refuse(IQ request, Problem problem, Stream stream, Settings now) {
        journal.record(Door.IN_BAND, stream.source(), Decision.refused(problem));
        return switch (problem.reason()) {
            case WEB_ONLY -> replies.result(request, writer.redirect(problem, stream.reader(), now));
            case INVITE_NEEDED -> now.invites().code() ? replies.result(request, writer.code(stream.reader(), now))
                    : replies.error(request, problem, stream.reader());
            case CLOSED -> replies.error(request, Reason.NO_SERVICE, stream.reader());
            default -> replies.error(request, problem, stream.reader());
        };
    }
}
