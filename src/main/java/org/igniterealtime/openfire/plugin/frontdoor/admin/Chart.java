package org.igniterealtime.openfire.plugin.frontdoor.admin;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.DoubleStream;
import org.igniterealtime.openfire.plugin.frontdoor.policy.journal.DayCounts;

/**
 * Stacked bars, one for each day, drawn on the server. The view prints them as SVG, in a field of {@value #WIDTH} by
 * {@value #HEIGHT}.
 *
 * @param series what is stacked, from the bottom up
 * @param bars   the pieces; none where a number is zero
 * @param most   the number that the field's height stands for
 */
public record Chart(List<Series> series, List<Bar> bars, long most) {

    /** The field's width. */
    public static final int WIDTH = 720;
    /** The field's height. */
    public static final int HEIGHT = 120;

    private static final double FILLED = 0.75;
    private static final int LEAST_HEIGHT = 2;

    /** Copies the lists. */
    public Chart {
        series = List.copyOf(series);
        bars = List.copyOf(bars);
    }

    /** The same numbers for each day. */
    static Chart of(List<DayCounts> days, List<Source> sources) {
        long most = Math.max(1, days.stream().mapToLong(day -> sources.stream().mapToLong(each -> each.of(day)).sum()).max().orElse(1));
        List<Bar> bars = new ArrayList<>();
        double step = (double) WIDTH / Math.max(1, days.size());
        for (int index = 0; index < days.size(); index++) {
            stack(days.get(index), sources, new Column(index * step + step * (1 - FILLED) / 2, step * FILLED, most), bars);
        }
        return new Chart(sources.stream().map(each -> each.over(days)).toList(), bars, most);
    }

    /** One beside many would be too thin to be seen, so every piece is seen. */
    private static void stack(DayCounts day, List<Source> sources, Column column, List<Bar> bars) {
        double[] heights = sources.stream().mapToLong(each -> each.of(day))
                .mapToDouble(number -> number == 0 ? 0 : Math.max(LEAST_HEIGHT, number * (double) HEIGHT / column.most())).toArray();
        double shrink = Math.min(1, HEIGHT / Math.max(1, DoubleStream.of(heights).sum()));
        double top = HEIGHT;
        for (int index = 0; index < heights.length; index++) {
            double height = heights[index] * shrink;
            top -= height;
            if (height > 0) {
                bars.add(new Bar(day.day().toString(), sources.get(index).style(), sources.get(index).key(),
                        sources.get(index).of(day), tenth(column.left()), tenth(top), tenth(column.width()), tenth(height)));
            }
        }
    }

    private static double tenth(double length) {
        return Math.round(length * 10) / 10.0;
    }

    /** Whether there is anything to see. */
    public boolean isEmpty() {
        return bars.isEmpty();
    }

    /**
     * Where the numbers of a series come from.
     *
     * @param key   of its name's text
     * @param style of its pieces
     */
    record Source(String key, String style, ToLongFunction<DayCounts> numbers) {

        long of(DayCounts day) {
            return numbers.applyAsLong(day);
        }

        Series over(List<DayCounts> days) {
            return new Series(key, style, days.stream().mapToLong(this::of).sum());
        }
    }

    /**
     * One kind of pieces.
     *
     * @param key   of its name's text
     * @param style of its pieces
     * @param total of all days
     */
    public record Series(String key, String style, long total) {
    }

    /** A piece of a bar. */
    public record Bar(String day, String style, String key, long number, double x, double y, double width, double height) {
    }

    private record Column(double left, double width, long most) {
    }
}
