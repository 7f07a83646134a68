package org.igniterealtime.openfire.plugin.frontdoor.openfire;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URI;
import java.util.Optional;
import org.igniterealtime.openfire.plugin.frontdoor.fakes.TestSettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** No link leads nowhere. */
class OpenPagesTest {

    private static final Optional<URI> BASE = Optional.of(URI.create("https://chat.test:7443/register"));

    @ParameterizedTest
    @CsvSource({"open, true, true, true", "approval, true, true, true", "invite, true, true, true", "closed, true, true, true",
        "off, true, false, true", "open, false, false, false", "off, false, false, false"})
    void pagesHaveAnAddressWhileTheyAreThere(String mode, boolean mounted, boolean pages, boolean pictures) {
        OpenPages open = new OpenPages(() -> TestSettings.of("web.mode=" + mode), () -> mounted, () -> BASE);
        assertEquals(pages ? BASE : Optional.empty(), open.get());
        assertEquals(address(pages), open.by(token -> "/a/" + token).apply("x"));
        assertEquals(address(pictures), open.pictures(token -> "/a/" + token).apply("x"));
    }

    @Test
    void whereNobodyCanReachTheWebServerThereIsNone() {
        OpenPages open = new OpenPages(TestSettings::of, () -> true, Optional::empty);
        assertEquals(Optional.empty(), open.get());
        assertEquals(Optional.empty(), open.by(token -> token).apply("x"));
    }

    private static Optional<URI> address(boolean isThere) {
        return isThere ? Optional.of(URI.create("https://chat.test:7443/register/a/x")) : Optional.empty();
    }
}
