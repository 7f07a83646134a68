package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The fields of a form as they came: names and values, untrusted. Read by us and not by the server, which mixes in what
 * stands in the address, takes the first of several values, and guesses at what is no UTF-8.
 *
 * @param fields     by name; the first value where there are several
 * @param isTwoFaced whether some field came twice with different values
 * @see <a href="https://url.spec.whatwg.org/#application/x-www-form-urlencoded">URL, application/x-www-form-urlencoded</a>
 */
record Form(Map<String, String> fields, boolean isTwoFaced) {

    private static final int MOST_FIELDS = 50;

    /** The form that was sent as these bytes; nothing if they are none. */
    static Optional<Form> parse(byte[] body) {
        Map<String, String> fields = new HashMap<>();
        boolean twoFaced = false;
        String text = new String(body, StandardCharsets.ISO_8859_1);
        String[] pairs = text.split("&", MOST_FIELDS + 2);
        for (String pair : pairs) {
            int sign = pair.indexOf('=');
            Optional<String> name = decode(sign < 0 ? pair : pair.substring(0, sign));
            Optional<String> value = decode(sign < 0 ? "" : pair.substring(sign + 1)).map(Form::lines);
            if (name.isEmpty() || value.isEmpty() || pairs.length > MOST_FIELDS) {
                return Optional.empty();
            }
            String before = pair.isEmpty() ? value.get() : fields.putIfAbsent(name.get(), value.get());
            twoFaced |= before != null && !before.equals(value.get());
        }
        return Optional.of(new Form(Map.copyOf(fields), twoFaced));
    }

    /** The value of a field; empty if it was not sent. */
    String get(Field field) {
        return fields.getOrDefault(field.id(), "");
    }

    /** The value of a field, if there is one. */
    Optional<String> given(Field field) {
        return Optional.of(get(field)).filter(value -> !value.isEmpty());
    }

    /** Personal and secret, so it does not print itself. */
    @Override
    public String toString() {
        return "Form(hidden)";
    }

    /** Browsers end a line with two characters, people and rules count one. */
    private static String lines(String value) {
        return value.replace("\r\n", "\n");
    }

    private static Optional<String> decode(String text) {
        ByteBuffer bytes = ByteBuffer.allocate(text.length());
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            if (letter != '%') {
                bytes.put((byte) (letter == '+' ? ' ' : letter));
            } else if (isHex(text, index + 1) && isHex(text, index + 2)) {
                bytes.put((byte) Integer.parseInt(text, index + 1, index + 3, 16));
                index += 2;
            } else {
                return Optional.empty();
            }
        }
        return utf8(bytes.flip());
    }

    private static Optional<String> utf8(ByteBuffer bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(bytes).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }

    private static boolean isHex(String text, int index) {
        return index < text.length() && Character.digit(text.charAt(index), 16) >= 0 && text.charAt(index) < 128;
    }
}
