package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

import org.igniterealtime.openfire.plugin.frontdoor.captcha.Alphabet;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Dice;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Image;
import org.igniterealtime.openfire.plugin.frontdoor.captcha.Picture;
import nl.captcha.Captcha;

/**
 * Draws with the stages of SimpleCaptcha, all renderers our own. How it draws depends on the server's secret (which
 * letters, warps, looks, noise, paper) and, within that, on the picture: what a program learns from one server, or from a copy
 * of this plugin, is worth little on another.
 */
public final class SimpleCaptchaPicture implements Picture {

    private static final int QUALITY = 45;
    private static final String STYLE = "style";

    private final byte[] secret;
    private final int width;
    private final int height;
    private final Hand hand;
    private final Scratch scratch;
    private final PaperStock stock;
    private final float jitter;
    private final Jpeg jpeg;

    /**
     * Makes up the style of this server.
     *
     * @param secret the same on all nodes, known to no one else; at least 16 bytes
     */
    public SimpleCaptchaPicture(byte[] secret) {
        HeadlessJava.loadImages();
        this.secret = secret.clone();
        Dice dice = Dice.of(secret, STYLE, 0);
        this.hand = Hand.of(dice.fork());
        this.width = hand.layout().width();
        this.height = hand.layout().height();
        this.scratch = Scratch.habit(hand.look().bearsLines(), dice.fork());
        this.stock = PaperStock.of(dice.fork());
        this.jitter = dice.chance(0.5f) ? 0 : dice.between(0.8f, 1.6f);
        this.jpeg = new Jpeg(width, height, QUALITY);
    }

    @Override
    public Image draw(String answer, long seed) {
        String word = Alphabet.normalise(answer);
        if (word.isEmpty()) {
            throw new IllegalArgumentException("No letters");
        }
        Dice dice = Dice.of(secret, word, seed);
        Mask mask = new Mask(width, height);
        Print print = new Print(new Paper(stock, dice.fork()));
        new Captcha.Builder(width, height)
                .addBackground(print)
                .addText(() -> word, new WarpedWord(hand, mask, dice.fork()))
                .addNoise(new Scratches(scratch, mask, dice.fork()))
                .gimp(new Jitter(jitter, 0.02f, dice.fork()))
                .gimp(print);
        return new Image(jpeg.encode(print.tones()), Jpeg.MEDIA_TYPE, width, height);
    }
}
