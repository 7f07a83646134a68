package org.igniterealtime.openfire.plugin.frontdoor.captcha;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.picture.SimpleCaptchaPicture;
import java.awt.HeadlessException;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProbeTest {

    @Test
    void findsNothingWrongWhereAllIsWell() {
        assertEquals(Optional.empty(), Probe.picture(() -> new SimpleCaptchaPicture(new byte[16])));
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsBroken(Throwable broken) {
        Supplier<Picture> factory = () -> (answer, seed) -> ProbeTest.<RuntimeException, Image>fail(broken);
        assertTrue(Probe.picture(factory).orElseThrow().contains(broken.getClass().getSimpleName()));
    }

    static Stream<Throwable> saysWhatIsBroken() {
        return Stream.of(new UnsatisfiedLinkError("no awt in java.library.path"), new InternalError("no font"),
                new HeadlessException(), new IllegalStateException("The jar lacks faces.txt"), new NoClassDefFoundError("x"));
    }

    @Test
    void saysThatItCannotEvenBeBuilt() {
        Supplier<Picture> factory = () -> ProbeTest.<RuntimeException, Picture>fail(new IllegalStateException("no faces"));
        assertTrue(Probe.picture(factory).orElseThrow().contains("no faces"));
    }

    @Test
    void saysThatNothingWasDrawn() {
        assertTrue(Probe.picture(() -> (answer, seed) -> new Image(new byte[0], "image/jpeg", 0, 0)).isPresent());
    }

    /** Throws anything, checked or not. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable, R> R fail(Throwable broken) throws E {
        throw (E) broken;
    }
}
