package org.igniterealtime.openfire.plugin.frontdoor.limit;

import java.util.concurrent.atomic.AtomicLongArray;

/**
 * A fixed block of memory that remembers one moment for any number of keys: a count-min sketch with
 * conservative update, holding times in place of counts.
 *
 * <p><b>Why not a map.</b> A map keyed by what strangers choose either grows with them or evicts, and what
 * evicts can be made to forget. This block never grows and never forgets: each key has a cell in every row, and the
 * earliest of its cells is never earlier than the moment that was set for it. Keys that collide can only make
 * each other wait longer, and only when they collide in every row at once.
 *
 * <p>Cells are found by a hash that only this process can compute ({@link KeyHash}), so nobody can aim at a cell.
 */
final class Sketch {

    private static final int ROWS = 4;

    private final int width;
    private final AtomicLongArray cells;

    /**
     * A block of four rows.
     *
     * @param width cells in a row, a power of two; a cell costs 8 bytes
     * @param start the moment that is remembered for keys never seen
     */
    Sketch(int width, long start) {
        if (Integer.bitCount(width) != 1) {
            throw new IllegalArgumentException("not a power of two: " + width);
        }
        this.width = width;
        this.cells = new AtomicLongArray(ROWS * width);
        for (int cell = 0; cell < cells.length(); cell++) {
            cells.setPlain(cell, start);
        }
    }

    /** The moment that is remembered for the key, or a later one. */
    long get(long[] hash) {
        long earliest = Long.MAX_VALUE;
        for (int row = 0; row < ROWS; row++) {
            earliest = Math.min(earliest, cells.get(cell(hash, row)));
        }
        return earliest;
    }

    /**
     * Moves the key's moment on. Every cell moves, if only by one: so a cell that still holds what was written into it
     * has not been touched by anybody since.
     *
     * @return undoes it, wherever nobody has touched the cell since; to be run once
     */
    Runnable raise(long[] hash, long later) {
        long[] before = new long[ROWS];
        long[] after = new long[ROWS];
        for (int row = 0; row < ROWS; row++) {
            before[row] = cells.getAndAccumulate(cell(hash, row), later, Sketch::moved);
            after[row] = moved(before[row], later);
        }
        return () -> retreat(hash, after, before);
    }

    /** What a collision leaves moved on makes its keys wait longer; moved back too far, it would let them in. */
    private void retreat(long[] hash, long[] after, long[] before) {
        for (int row = 0; row < ROWS; row++) {
            cells.compareAndSet(cell(hash, row), after[row], before[row]);
        }
    }

    private static long moved(long before, long later) {
        return Math.max(before + 1, later);
    }

    private int cell(long[] hash, int row) {
        long half = hash[row / 2];
        int bits = (int) (row % 2 == 0 ? half : half >>> 32);
        return row * width + (bits & (width - 1));
    }
}
