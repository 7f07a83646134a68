package org.igniterealtime.openfire.plugin.frontdoor.policy.batch;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.model.Password;
import org.igniterealtime.openfire.plugin.frontdoor.policy.hand.Entry;

/**
 * What a line is made of, to be sealed. The password is there from the start, also one that nobody will ever know: by it an
 * account is known for ours that was made just before a crash.
 *
 * @param entry    who gets the account
 * @param password of the account
 */
record Content(Entry entry, Password password) {

    /** The longest text that can be written, in characters; far more than is kept. */
    private static final int LONGEST = 20_000;

    /** Whether it can be written at all. */
    boolean isWritable() {
        return texts().stream().mapToInt(String::length).sum() <= LONGEST;
    }

    byte[] bytes() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeShort(texts().size());
            for (String text : texts()) {
                out.writeUTF(text);
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Content read(byte[] bytes) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes))) {
            List<String> texts = new ArrayList<>();
            for (int left = in.readShort(); left > 0; left--) {
                texts.add(in.readUTF());
            }
            return new Content(new Entry(texts.get(0), texts.get(1), texts.get(2), texts.subList(4, texts.size())),
                    Password.of(texts.get(3)));
        } catch (IOException impossible) {
            throw new UncheckedIOException("sealed by us, so it is whole", impossible);
        }
    }

    private List<String> texts() {
        List<String> texts = new ArrayList<>(List.of(entry.username(), entry.name(), entry.email(), password.reveal()));
        texts.addAll(entry.groups());
        return texts;
    }

    @Override
    public String toString() {
        return "Content(hidden)";
    }
}
