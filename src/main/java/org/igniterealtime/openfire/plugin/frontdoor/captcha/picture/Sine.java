package org.igniterealtime.openfire.plugin.frontdoor.captcha.picture;

/** Sine from a table: quick, and the same on every processor, which {@link Math#sin} is not bound to be. */
final class Sine {

    private static final int STEPS = 4096;
    private static final float PER_TURN = STEPS;
    private static final float[] TABLE = new float[STEPS];

    static {
        for (int i = 0; i < STEPS; i++) {
            TABLE[i] = (float) StrictMath.sin(2 * StrictMath.PI * i / STEPS);
        }
    }

    private Sine() { }

    /** The sine of an angle in turns (1 is the whole circle). */
    static float of(float turns) {
        return TABLE[(int) (turns * PER_TURN) & (STEPS - 1)];
    }

    /** The cosine of an angle in turns. */
    static float cos(float turns) {
        return of(turns + 0.25f);
    }
}
