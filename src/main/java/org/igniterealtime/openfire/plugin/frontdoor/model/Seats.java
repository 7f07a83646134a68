package org.igniterealtime.openfire.plugin.frontdoor.model;

/**
 * How often an invite can be used. A place is taken when somebody starts to use it, and comes back when nothing
 * comes of that.
 *
 * @param all  how many there were, 1 to {@value #MOST}
 * @param left how many are left
 */
public record Seats(int all, int left) {

    /** More than any invite is ever given. */
    public static final int MOST = 100_000;

    /** Refuses numbers that can't be. */
    public Seats {
        if (all < 1 || all > MOST || left < 0 || left > all) {
            throw new IllegalArgumentException(left + " of " + all + " places");
        }
    }

    /** That many, all free. */
    public static Seats of(int all) {
        return new Seats(all, all);
    }

    /** How many are taken. */
    public int taken() {
        return all - left;
    }
}
