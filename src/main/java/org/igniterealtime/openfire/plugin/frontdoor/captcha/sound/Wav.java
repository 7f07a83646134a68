package org.igniterealtime.openfire.plugin.frontdoor.captcha.sound;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The oldest and plainest sound file, which everything plays: RIFF WAVE, PCM, one channel, 8 bits. */
final class Wav {

    static final String MEDIA_TYPE = "audio/wav";
    static final int HEAD_BYTES = 44;

    private static final short PCM = 1;

    private Wav() {
    }

    /** A file of samples between -1 and 1; what is louder is cut. */
    static byte[] write(float[] samples, int rate) {
        ByteBuffer file = ByteBuffer.allocate(HEAD_BYTES + samples.length + samples.length % 2).order(ByteOrder.LITTLE_ENDIAN);
        file.put(ascii("RIFF")).putInt(file.capacity() - 8).put(ascii("WAVE"));
        file.put(ascii("fmt ")).putInt(16).putShort(PCM).putShort((short) 1).putInt(rate).putInt(rate)
                .putShort((short) 1).putShort((short) 8);
        file.put(ascii("data")).putInt(samples.length);
        for (float sample : samples) {
            file.put((byte) Math.max(0, Math.min(255, Math.round(128 + 127 * sample))));
        }
        return file.array();
    }

    private static byte[] ascii(String name) {
        return name.getBytes(StandardCharsets.US_ASCII);
    }
}
