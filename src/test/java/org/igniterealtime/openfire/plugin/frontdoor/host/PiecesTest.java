package org.igniterealtime.openfire.plugin.frontdoor.host;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PiecesTest {

    private static final List<String> WANTED = List.of("<?xml version='1.0'?>", "<stream:stream id='1' to='a>b'>",
        "<stream:features><a/><b><c>x</c></b></stream:features>", "<iq id='2'/>", "</stream:stream>");

    @Test
    void cutsAnyChunksIntoTheSamePieces() {
        for (int chunk = 1; chunk < 20; chunk++) {
            assertEquals(WANTED, cut(String.join("\n ", WANTED), chunk), "chunks of " + chunk);
        }
    }

    @Test
    void keepsWhatIsNotWhole() {
        assertEquals(List.of("<a/>"), cut("<a/><b><c/>", 3));
    }

    private static List<String> cut(String text, int chunk) {
        Pieces pieces = new Pieces();
        List<String> cut = new ArrayList<>();
        for (int at = 0; at < text.length(); at += chunk) {
            char[] chars = text.substring(at, Math.min(text.length(), at + chunk)).toCharArray();
            pieces.add(chars, chars.length);
            for (Optional<String> piece = pieces.next(); piece.isPresent(); piece = pieces.next()) {
                cut.add(piece.get());
            }
        }
        return cut;
    }
}
