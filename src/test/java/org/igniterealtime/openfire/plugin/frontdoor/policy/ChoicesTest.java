package org.igniterealtime.openfire.plugin.frontdoor.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.igniterealtime.openfire.plugin.frontdoor.model.Door;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Setting;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ChoicesTest {

    private static final String QUESTIONS = "challenge.questions=What colour is snow? = white";

    private final Choices all = new Choices(kind -> true);
    private final Choices blind = new Choices(kind -> kind != Kind.PICTURE);
    private final Choices broken = new Choices(kind -> kind == Kind.QUESTION);

    @Test
    void thePageOffersWhatIsSetInThatOrder() {
        Settings settings = TestSettings.of("challenge.kinds=question, sound", QUESTIONS);
        assertEquals(List.of(Kind.QUESTION, Kind.SOUND), all.onThePage(settings));
        assertEquals(List.of(Kind.PICTURE, Kind.SOUND), all.onThePage(TestSettings.of()));
        assertEquals(List.of(Kind.PICTURE, Kind.SOUND, Kind.QUESTION), all.onThePage(TestSettings.of(QUESTIONS)));
        assertEquals(List.of(Kind.SOUND), all.onThePage(TestSettings.of("challenge.kinds=SOUND sound,,sound")));
    }

    @Test
    void thePageOffersOnlyWhatWorks() {
        assertEquals(List.of(Kind.SOUND), blind.onThePage(TestSettings.of()));
        assertEquals(List.of(Kind.QUESTION), broken.onThePage(TestSettings.of(QUESTIONS)));
    }

    @ParameterizedTest
    @CsvSource({"question", "picture"})
    void aPageWithNothingToAskIsShut(String kinds) {
        Settings settings = TestSettings.of("challenge.kinds=" + kinds);
        assertTrue(blind.isAtALoss(Door.WEB, settings));
        assertFalse(blind.isAtALoss(Door.WEB, TestSettings.of()));
    }

    @Test
    void thePageAsksEvenWhereClientsDont() {
        assertTrue(broken.isAtALoss(Door.WEB, TestSettings.of("inband.mode=open")));
        assertFalse(broken.isAtALoss(Door.IN_BAND, TestSettings.of("inband.mode=open")));
    }

    @Test
    void clientsNeedPictures() {
        assertTrue(blind.isAtALoss(Door.IN_BAND, TestSettings.of(QUESTIONS)));
        assertFalse(all.isAtALoss(Door.IN_BAND, TestSettings.of("challenge.kinds=question")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void everyKindCanBeSet(Kind kind) {
        assertTrue(Setting.CHALLENGE_KINDS.accepts(kind.id()));
        assertTrue(Set.of(Setting.CHALLENGE_KINDS.preset().split(",")).contains(kind.id()));
    }

    @ParameterizedTest
    @CsvSource({"''", "','", "none", "'picture, smell'"})
    void aKindThatDoesNotExistCantBeSet(String kinds) {
        assertFalse(Setting.CHALLENGE_KINDS.accepts(kinds));
    }
}
