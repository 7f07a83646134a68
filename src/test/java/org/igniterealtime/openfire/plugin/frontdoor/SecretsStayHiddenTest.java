package org.igniterealtime.openfire.plugin.frontdoor;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solution;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.InviteWorld;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.World;
import org.igniterealtime.openfire.plugin.frontdoor.model.Answer;
import org.igniterealtime.openfire.plugin.frontdoor.model.Inviter;
import org.igniterealtime.openfire.plugin.frontdoor.model.Localpart;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.model.RegistrationRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.AccountRequest;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Attempt;
import org.igniterealtime.openfire.plugin.frontdoor.policy.Issue;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everything that holds a secret, printed. */
class SecretsStayHiddenTest {

    private static final World WORLD = new World("challenge.questions=What colour is snow? = wh1te");
    private static final Secret SECRET = Secret.random(new Random(1));
    private static final Challenge CHALLENGE = WORLD.challenge();
    private static final Challenge SOUND = WORLD.challenge(Kind.SOUND);
    private static final Challenge QUESTION = WORLD.challenge(Kind.QUESTION);
    private static final Password PASSWORD = Password.of("s3cret words");
    private static final InviteWorld INVITES = new InviteWorld();
    private static final Issue.Issued INVITE = INVITES.issued(Inviter.SERVER, 1);
    private static final RegistrationRequest REQUEST = WORLD.request("bob", PASSWORD.reveal(), WORLD.solved(CHALLENGE));

    @ParameterizedTest
    @MethodSource("holders")
    void nothingPrintsTheSecretItHolds(Object holder) {
        String printed = holder.toString();
        for (String secret : List.of(PASSWORD.reveal(), Solution.of(CHALLENGE), CHALLENGE.token(), SECRET.text(),
                Solution.of(SOUND), SOUND.token(), Solution.of(QUESTION), QUESTION.token(),
                INVITE.token().text())) {
            assertFalse(printed.contains(secret), holder.getClass().getName());
        }
    }

    static Stream<Object> holders() {
        return Stream.of(PASSWORD, Answer.of(CHALLENGE.token(), Solution.of(CHALLENGE)), REQUEST,
                Optional.of(PASSWORD), new Attempt(REQUEST, Optional.of(new Localpart("bob")), WORLD.settings()),
                new AccountRequest(new Localpart("bob"), true, Optional.of("bob"), Optional.of(PASSWORD),
                        Optional.of(PASSWORD)),
                CHALLENGE, Optional.of(CHALLENGE), SOUND, QUESTION, Solution.task(SOUND), Solution.task(QUESTION),
                WORLD.settings().challenge(), WORLD.settings().challenge().makings(),
                WORLD.settings().challenge().makings().questions(), SECRET, WORLD.challenges, WORLD.settings(),
                WORLD.registrar.submit(REQUEST), WORLD.registrar.submit(REQUEST), INVITE,
                INVITE.token(), INVITES.open.look(INVITE.token()));
    }
}
