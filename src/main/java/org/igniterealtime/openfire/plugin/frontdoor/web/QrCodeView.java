package org.igniterealtime.openfire.plugin.frontdoor.web;

import io.nayuki.qrcodegen.QrCode;
import java.util.Map;

/** A QR code as a drawing that stands in the page itself, so that no cache and no log sees the link in it. */
final class QrCodeView {

    /** The white margin that readers need, in modules (ISO/IEC 18004, 6.3.8). */
    private static final int MARGIN = 4;

    private QrCodeView() {
    }

    /** The width of the drawing in modules, and the path of what is black, as the template wants them. */
    static Map<String, Object> of(String text) {
        QrCode code = QrCode.encodeText(text, QrCode.Ecc.MEDIUM);
        StringBuilder path = new StringBuilder();
        for (int row = 0; row < code.size; row++) {
            line(code, row, path);
        }
        return Map.of("room", code.size + 2 * MARGIN, "path", path.toString());
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
