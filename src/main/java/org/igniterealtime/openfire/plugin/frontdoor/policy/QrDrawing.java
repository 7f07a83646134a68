package org.igniterealtime.openfire.plugin.frontdoor.policy;

import io.nayuki.qrcodegen.QrCode;

/**
 * A QR code as a drawing that stands in the page itself, so that no cache and no log sees the link in it. The only class
 * that knows the library which makes the code. What it says is a secret, so it does not print itself.
 *
 * @param room the width and height of the drawing, in modules
 * @param path of what is black, as SVG has it
 */
public record QrDrawing(int room, String path) {

    /** The white margin that readers need, in modules (ISO/IEC 18004, 6.3.8). */
    private static final int MARGIN = 4;

    /** The code of a text. */
    public static QrDrawing of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            line(code, row, path);
        }
        return new QrDrawing(code.size + 2 * MARGIN, path.toString());
    }

    @Override
    public String toString() {
        return "QrDrawing(hidden)";
    }

    /** One rectangle for each run of black modules. */
    private static void line(QrCode code, int row, StringBuilder path) {
        for (int column = 0; column < code.size; column++) {
            int start = column;
            while (code.getModule(column, row)) {
                column++;
            }
            if (column > start) {
                path.append('M').append(start + MARGIN).append(' ').append(row + MARGIN).append('h')
                        .append(column - start).append("v1h-").append(column - start).append('z');
            }
        }
    }
}
