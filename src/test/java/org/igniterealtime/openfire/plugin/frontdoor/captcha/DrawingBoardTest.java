package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class DrawingBoardTest {

    private static final Image IMAGE = new Image(new byte[1], "image/jpeg", 1, 1);

    private final ExecutorService threads = Executors.newCachedThreadPool();

    @AfterEach
    void stop() {
        threads.shutdownNow();
    }

    @Test
    void whoFindsNoPlaceIsToldSoAndGetsOneLater() throws Exception {
        CountDownLatch drawing = new CountDownLatch(2);
        CountDownLatch finish = new CountDownLatch(1);
        DrawingBoard board = new DrawingBoard((answer, seed) -> {
            drawing.countDown();
            await(finish);
            return IMAGE;
        }, DrawingBoardTest::speak, 2, Duration.ZERO);
        Future<Optional<Image>> first = threads.submit(() -> board.draw("A", 1));
        Future<Optional<Image>> second = threads.submit(() -> board.draw("B", 2));
        drawing.await();
        assertEquals(Optional.empty(), board.draw("C", 3));
        finish.countDown();
        assertEquals(Optional.of(IMAGE), first.get());
        assertEquals(Optional.of(IMAGE), second.get());
        assertEquals(Optional.of(IMAGE), board.draw("C", 3));
    }

    @Test
    void failureGivesThePlaceBack() {
        DrawingBoard board = new DrawingBoard((answer, seed) -> {
            throw new IllegalStateException("no ink");
        }, DrawingBoardTest::speak, 1, Duration.ZERO);
        for (int again = 0; again < 3; again++) {
            assertThrows(IllegalStateException.class, () -> board.draw("A", 1));
        }
    }

    @Test
    void threadThatIsStoppedDrawsNothingAndStaysStopped() {
        DrawingBoard board = new DrawingBoard((answer, seed) -> IMAGE, DrawingBoardTest::speak, 1, Duration.ofMinutes(1));
        Thread.currentThread().interrupt();
        assertEquals(Optional.empty(), board.draw("A", 1));
        assertTrue(Thread.interrupted());
    }

    @Test
    void soundsTakeThePlacesOfPictures() throws Exception {
        CountDownLatch speaking = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        Sound sound = new Sound(new byte[1], "audio/wav");
        DrawingBoard board = new DrawingBoard((answer, seed) -> IMAGE, (digits, tongue, seed) -> {
            speaking.countDown();
            await(finish);
            return sound;
        }, 1, Duration.ZERO);
        Future<Optional<Sound>> first = threads.submit(() -> board.speak("1", Tongue.ENGLISH, 1));
        speaking.await();
        assertEquals(Optional.empty(), board.draw("A", 1));
        assertEquals(Optional.empty(), board.speak("2", Tongue.ENGLISH, 2));
        finish.countDown();
        assertEquals(Optional.of(sound), first.get());
        assertEquals(Optional.of(IMAGE), board.draw("A", 1));
    }

    @Test
    void engineThatCantSpeakDrawsAllTheSame() {
        Engine engine = new Engine(new Engine.Arts(style -> (answer, seed) -> IMAGE, tone -> {
            throw new IllegalStateException("The jar lacks en.adpcm");
        }), new Random(1), 1, Duration.ZERO);
        engine.use(Secret.random(new Random(1)));
        assertTrue(engine.problem(Kind.SOUND).orElseThrow().contains("en.adpcm"));
        assertEquals(Optional.empty(), engine.problem(Kind.PICTURE));
        assertEquals(Optional.empty(), engine.problem(Kind.QUESTION));
        assertEquals(Optional.of(IMAGE), engine.get().draw(engine.get().set(Purpose.IN_BAND, 5, Instant.MAX.minusSeconds(1))));
    }

    @Test
    void engineDrawsByASecretOfItsOwnForEachServerSecret() {
        Engine engine = new Engine(new Engine.Arts(style -> (answer, seed) -> new Image(style, "image/jpeg", 1, 1),
                tone -> (digits, tongue, seed) -> new Sound(tone, "audio/wav")), new Random(1), 1, Duration.ZERO);
        Secret secret = Secret.random(new Random(1));
        engine.use(secret);
        assertEquals(Optional.empty(), engine.problem(Kind.PICTURE));
        Challenge challenge = engine.get().set(Purpose.IN_BAND, 6, Instant.MAX.minusSeconds(1));
        byte[] style = engine.get().draw(challenge).orElseThrow().bytes();
        assertFalse(Arrays.equals(style, secret.derive("seal")));
        engine.use(Secret.random(new Random(2)));
        assertFalse(Arrays.equals(style, engine.get().draw(challenge).orElseThrow().bytes()));
        assertEquals(Optional.empty(), engine.get().open(challenge.token(), Purpose.IN_BAND, Instant.EPOCH));
    }

    @Test
    void engineThatCantDrawSaysWhyAndRecovers() {
        boolean[] broken = {true};
        Engine engine = new Engine(new Engine.Arts(style -> {
            if (broken[0]) {
                throw new NoClassDefFoundError("java.awt");
            }
            return (answer, seed) -> IMAGE;
        }, tone -> DrawingBoardTest::speak), new Random(1), 1, Duration.ZERO);
        engine.use(Secret.random(new Random(1)));
        assertTrue(engine.problem(Kind.PICTURE).orElseThrow().contains("java.awt"));
        broken[0] = false;
        engine.use(Secret.random(new Random(1)));
        assertEquals(Optional.empty(), engine.problem(Kind.PICTURE));
    }

    @Test
    void emptyPictureIsNone() {
        assertTrue(Probe.picture(() -> (answer, seed) -> new Image(new byte[0], "image/jpeg", 1, 1)).isPresent());
    }

    private static Sound speak(String digits, Tongue tongue, long seed) {
        return new Sound(new byte[1], "audio/wav");
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }
}
