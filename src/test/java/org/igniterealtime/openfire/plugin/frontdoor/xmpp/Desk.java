package org.igniterealtime.openfire.plugin.frontdoor.xmpp;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Random;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenge;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Challenges;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.DrawingBoard;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Purpose;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Secret;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Sound;
import org.igniterealtime.openfire.plugin.frontdoor.model.Texts;
import org.igniterealtime.openfire.plugin.frontdoor.settings.Settings;
import org.igniterealtime.openfire.plugin.frontdoor.settings.SettingsReader;
import org.xmpp.packet.JID;

/** What the tests of this package have in common: real parts around a picture that is drawn at once, at a fixed time. */
final class Desk {

    static final JID DOMAIN = new JID("localhost");
    private static final Texts TEXTS = texts();
    static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

    final Settings settings = new SettingsReader(key -> Optional.empty(), (setting, value) -> { })
            .read(new SettingsReader.HostSwitches(true, true));
    final Streams streams = new Streams(() -> settings, new Encryption(), TEXTS);
    final Replies replies = new Replies(DOMAIN, new Conditions(TEXTS));
    final PictureDesk pictures = new PictureDesk(() -> this.challenges, replies, Clock.fixed(NOW, ZoneOffset.UTC));
    private Challenges challenges = challenges(1);

    /** From now on there is no place to draw. */
    void fill() {
        challenges = challenges(0);
    }

    /** Sends a picture on a stream whose challenge can be answered that long, and returns its cid. */
    String send(StreamMemory memory, Duration lifetime) {
        Challenge challenge = challenges.set(Purpose.IN_BAND, 6, NOW.plus(lifetime));
        String cid = BitsOfBinary.of(challenges.draw(challenge).orElseThrow(), lifetime).cid();
        memory.sent(cid, challenge.token());
        return cid;
    }

    private static Challenges challenges(int atOnce) {
        return new Challenges(Secret.random(new Random(1)), new DrawingBoard(Desk::draw,
                (digits, tongue, seed) -> new Sound(new byte[1], "audio/wav"), atOnce, Duration.ZERO),
                new Random(2));
    }

    private static Image draw(String answer, long seed) {
        return new Image((answer + seed).getBytes(StandardCharsets.UTF_8), "image/jpeg", 1, 1);
    }

    private static Texts texts() {
        try {
            return new Texts("frontdoor_i18n", new URLClassLoader(new URL[] {Path.of("i18n").toUri().toURL()}));
        } catch (MalformedURLException e) {
            throw new IllegalStateException(e);
        }
    }
}
