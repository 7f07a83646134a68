package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * What a browser carries for us from one page to the next, in a cookie: sealed, for this browser only, and for a short
 * time. So the server remembers nothing, and a redirect loses nothing.
 */
final class Satchel {

    /** Browsers throw away cookies of more than 4096 bytes, name and attributes counted. */
    static final int MOST = 3800;

    private static final Duration LIFE = Duration.ofMinutes(10);

    private final Keys keys;
    private final Clock clock;
    private final String name;

    /**
     * A satchel.
     *
     * @param name of the cookie
     */
    Satchel(Keys keys, Clock clock, String name) {
        this.keys = keys;
        this.clock = clock;
        this.name = name;
    }

    /** Gives the browser these values to carry; false, and nothing is given, if they are too many. */
    boolean fill(Visit visit, Map<String, String> values) {
        String sealed = keys.seal(use(visit), pack(clock.instant().plus(LIFE), values));
        if (sealed.length() > MOST) {
            return false;
        }
        Cookies.set(visit, name, sealed, LIFE);
        return true;
    }

    /** What the browser carries; nothing if that is too old, another browser's, or not from us. */
    Optional<Map<String, String>> look(Visit visit) {
        return Cookies.read(visit.request(), name).flatMap(sealed -> keys.open(use(visit), sealed)).flatMap(this::unpack);
    }

    /** Has the browser throw it away. */
    void empty(Visit visit) {
        Cookies.set(visit, name, "", Duration.ZERO);
    }

    private String use(Visit visit) {
        return name + " " + visit.visitor();
    }

    private static byte[] pack(Instant expiry, Map<String, String> values) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(bytes))) {
            out.writeLong(expiry.getEpochSecond());
            out.writeShort(values.size());
            for (Map.Entry<String, String> value : values.entrySet()) {
                out.writeUTF(value.getKey());
                out.writeUTF(value.getValue());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    private Optional<Map<String, String>> unpack(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new InflaterInputStream(new ByteArrayInputStream(bytes)))) {
            if (!clock.instant().isBefore(Instant.ofEpochSecond(in.readLong()))) {
                return Optional.empty();
            }
            Map<String, String> values = new HashMap<>();
            for (int left = in.readShort(); left > 0; left--) {
                values.put(in.readUTF(), in.readUTF());
            }
            return Optional.of(values);
        } catch (IOException impossible) {
            throw new UncheckedIOException("sealed by us, so it is whole", impossible);
        }
    }
}
