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

class PictureProbeTest {

    @Test
    void findsNothingWrongWhereAllIsWell() {
        assertEquals(Optional.empty(), new PictureProbe(() -> new SimpleCaptchaPicture(new byte[16])).selfTest());
    }

    @ParameterizedTest
    @MethodSource
    void saysWhatIsBroken(Throwable broken) {
        Supplier<Picture> factory = () -> (answer, seed) -> PictureProbeTest.<RuntimeException, Image>fail(broken);
        assertTrue(new PictureProbe(factory).selfTest().orElseThrow().contains(broken.getClass().getSimpleName()));
    }

    static Stream<Throwable> saysWhatIsBroken() {
        return Stream.of(new UnsatisfiedLinkError("no awt in java.library.path"), new InternalError("no font"),
                new HeadlessException(), new IllegalStateException("The jar lacks faces.txt"), new NoClassDefFoundError("x"));
    }

    @Test
    void saysThatItCannotEvenBeBuilt() {
        Supplier<Picture> factory = () -> PictureProbeTest.<RuntimeException, Picture>fail(new IllegalStateException("no faces"));
        assertTrue(new PictureProbe(factory).selfTest().orElseThrow().contains("no faces"));
    }

    @Test
    void saysThatNothingWasDrawn() {
        assertTrue(new PictureProbe(() -> (answer, seed) -> new Image(new byte[0], "image/jpeg", 0, 0)).selfTest().isPresent());
    }

    /** Throws anything, checked or not. */
    @SuppressWarnings("unchecked")
    private static <E extends Throwable, R> R fail(Throwable broken) throws E {
        throw (E) broken;
    }
}
