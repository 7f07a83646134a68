package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import java.util.List;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;

/** Makes a word as large as its picture allows, whatever was done to it before: nothing is cut off, letters stay big. */
final class Fit {

    private static final int MARGIN = 4;

    private Fit() { }

    /**
     * Moves and stretches all shapes together, from heights of a capital to pixels.
     *
     * @param room part of the width that they take, about
     */
    static void into(List<Outline> shapes, int width, int height, float room, Dice dice) {
        float left = Float.MAX_VALUE;
        float right = -Float.MAX_VALUE;
        float top = Float.MAX_VALUE;
        float bottom = -Float.MAX_VALUE;
        for (Outline shape : shapes) {
            left = Math.min(left, shape.left());
            right = Math.max(right, shape.right());
            top = Math.min(top, shape.top());
            bottom = Math.max(bottom, shape.bottom());
        }
        float roomX = (width - 2 * MARGIN) * room * dice.between(0.94f, 1);
        float roomY = (height - 2 * MARGIN) * dice.between(0.92f, 1);
        float scaleX = roomX / (right - left);
        float scaleY = Math.min(roomY / (bottom - top), 1.6f * scaleX);
        float atX = MARGIN + (width - 2 * MARGIN - roomX) * dice.between(0, 1);
        float atY = MARGIN + (height - 2 * MARGIN - scaleY * (bottom - top)) * dice.between(0, 1);
        for (Outline shape : shapes) {
            shape.move(-left, -top);
            shape.transform(scaleX, 0, 0, scaleY);
            shape.move(atX, atY);
        }
    }
}
