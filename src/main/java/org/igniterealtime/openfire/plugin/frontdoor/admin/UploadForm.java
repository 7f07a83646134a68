package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.servlet.http.HttpServletRequest;
import org.apache.commons.fileupload.FileItemIterator;
import org.apache.commons.fileupload.FileItemStream;
import org.apache.commons.fileupload.FileUploadException;
import org.apache.commons.fileupload.servlet.ServletFileUpload;

/**
 * Reads a form with a file, which Openfire lets no servlet of a plugin do by itself. The file stays in memory, as there may
 * be passwords in it, and becomes a text: the field {@value #FILE}, or {@value #FAULT} with the reason why not.
 */
final class UploadForm {

    /** What stands in the file. */
    static final String FILE = "file";
    /** Why the file can't be read. */
    static final String FAULT = "file-fault";
    /** Four hundred bytes for each of the most lines. */
    static final int MOST_BYTES = 4_000_000;
    static final String TOO_LARGE = "large";
    static final String NOT_UTF8 = "encoding";

    private static final int LONGEST_FIELD = 1000;
    private static final int MOST_FIELDS = 20;

    private UploadForm() {
    }

    /** Whether there may be a file in it. */
    static boolean isIn(HttpServletRequest request) {
        return ServletFileUpload.isMultipartContent(request);
    }

    /** The form; what comes after something that can't be read is left out. */
    static ConsoleForm read(HttpServletRequest request) throws IOException {
        Map<String, List<String>> fields = new HashMap<>();
        try {
            FileItemIterator parts = new ServletFileUpload().getItemIterator(request);
            for (int count = 0; count < MOST_FIELDS && !fields.containsKey(FAULT) && parts.hasNext(); count++) {
                read(parts.next(), fields);
            }
        } catch (FileUploadException broken) {
            fields.put(FAULT, List.of("broken"));
        }
        return new ConsoleForm(fields);
    }

    private static void read(FileItemStream part, Map<String, List<String>> fields) throws IOException {
        boolean isText = part.getFieldName().equals(ManyScreen.TEXT);
        int most = part.isFormField() && !isText ? LONGEST_FIELD : MOST_BYTES;
        try (InputStream stream = part.openStream()) {
            byte[] bytes = stream.readNBytes(most + 1);
            if (bytes.length > most) {
                fields.put(FAULT, List.of(TOO_LARGE));
            } else if (part.isFormField() || bytes.length > 0) {
                fields.computeIfAbsent(part.isFormField() ? part.getFieldName() : FILE, name -> new ArrayList<>()).add(text(bytes));
            }
        } catch (CharacterCodingException otherEncoding) {
            fields.put(FAULT, List.of(NOT_UTF8));
        }
    }

    /** Nothing is guessed: a file in another encoding would make wrong names. */
    private static String text(byte[] bytes) throws CharacterCodingException {
        return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    }
}
