package org.igniterealtime.openfire.plugin.frontdoor.it;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Kind;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Solver;
import org.igniterealtime.openfire.plugin.frontdoor.host.TrialServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Sounds as a browser fetches them. */
class SoundIT {

    private final TrialServer server = Servers.shared();
    private final Solver solver = Solver.known();
    private final Instant later = Instant.now().plus(Duration.ofMinutes(5));

    @ParameterizedTest
    @ValueSource(strings = {"en", "de", "fr", "es", "ru", "zh"})
    void aSoundIsAWholeFile(String language) throws Exception {
        String token = solver.sealForPage(Kind.SOUND, Locale.forLanguageTag(language), later);
        HttpResponse<byte[]> answer = get(token + ".wav");
        assertEquals(200, answer.statusCode());
        assertEquals("audio/wav", header(answer, "Content-Type"));
        assertEquals("no-store", header(answer, "Cache-Control"));
        assertEquals("bytes", header(answer, "Accept-Ranges"));
        assertEquals(String.valueOf(answer.body().length), header(answer, "Content-Length"));
        AudioInputStream sound = AudioSystem.getAudioInputStream(new ByteArrayInputStream(answer.body()));
        double seconds = sound.getFrameLength() / sound.getFormat().getFrameRate();
        assertTrue(seconds > 3 && seconds < 12, language + " " + seconds);
        assertArrayEquals(answer.body(), get(token + ".wav").body());
        assertFalse(server.log().contains(token));
    }

    /** Chrome asks for all of it as a part; Safari for two bytes first, and plays nothing if it gets more. */
    @Test
    void aPartIsSentAsAskedFor() throws Exception {
        String file = solver.sealForPage(Kind.SOUND, Locale.ENGLISH, later) + ".wav";
        byte[] whole = get(file).body();
        HttpResponse<byte[]> all = get(file, "Range", "bytes=0-");
        assertEquals(206, all.statusCode());
        assertEquals("bytes 0-" + (whole.length - 1) + "/" + whole.length, header(all, "Content-Range"));
        assertArrayEquals(whole, all.body());
        HttpResponse<byte[]> two = get(file, "Range", "bytes=0-1");
        assertEquals(206, two.statusCode());
        assertEquals("2", header(two, "Content-Length"));
        assertArrayEquals(Arrays.copyOf(whole, 2), two.body());
        assertEquals(416, get(file, "Range", "bytes=" + whole.length + "-").statusCode());
    }

    @Test
    void aKindUnderAnothersNameIsGone() throws Exception {
        assertEquals(404, get(solver.sealForPage(Kind.SOUND, Locale.ENGLISH, later) + ".jpg").statusCode());
        assertEquals(404, get(solver.sealForPage(Kind.PICTURE, Locale.ENGLISH, later) + ".wav").statusCode());
        assertEquals(200, get(solver.sealForPage(Kind.PICTURE, Locale.ENGLISH, later) + ".jpg").statusCode());
        assertEquals(404, get(solver.sealForPage(Kind.SOUND, Locale.ENGLISH, Instant.now().minusSeconds(1)) + ".wav")
                .statusCode());
    }

    private HttpResponse<byte[]> get(String file, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(
                URI.create("https://127.0.0.1:" + server.httpsPort() + "/register/captcha/" + file));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return Http.CLIENT.send(request.build(), BodyHandlers.ofByteArray());
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        return answer.headers().firstValue(name).orElse("");
    }
}
