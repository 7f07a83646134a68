package org.igniterealtime.openfire.plugin.frontdoor.web;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/**
 * The files that every page needs. The hash of what is in one is its name, so browsers keep it for good, and a new
 * version is another file.
 */
enum Asset {
    /** How pages look. */
    STYLE("page.css", "text/css;charset=UTF-8"),
    /** What makes them nicer. */
    SCRIPT("page.js", "text/javascript;charset=UTF-8"),
    /** The picture in the browser's tab. */
    ICON("icon.svg", "image/svg+xml");

    /** Where they stand below our context. */
    static final String FOLDER = "/style/";

    private static final int LETTERS = 16;

    private final String type;
    private final byte[] bytes;
    private final String path;

    Asset(String file, String type) {
        this.type = type;
        this.bytes = load(file);
        this.path = FOLDER + hash(bytes) + file.substring(file.lastIndexOf('.'));
    }

    /** The one at a path below our context. */
    static Optional<Asset> at(String path) {
        return Arrays.stream(values()).filter(asset -> asset.path.equals(path)).findAny();
    }

    /** Its path below our context. */
    String path() {
        return path;
    }

    String type() {
        return type;
    }

    /** What is in it; not to be changed. */
    byte[] bytes() {
        return bytes;
    }

    private static byte[] load(String file) {
        try (InputStream in = Sheet.resource(file)) {
            return in.readAllBytes();
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private static String hash(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes)).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException absent) {
            throw new IllegalStateException("every Java platform has SHA-256", absent);
        }
    }
}
