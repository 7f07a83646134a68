package org.igniterealtime.openfire.plugin.frontdoor.policy.metrics;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * One figure, in all its cases.
 *
 * @param name    as Prometheus wants names
 * @param help    what it says, in English, for those who draw it
 * @param samples one for each set of labels
 */
public record Family(String name, Type type, String help, List<Sample> samples) {

    /** How a figure moves. */
    public enum Type {
        /** Only up, from 0 at the start. */
        COUNTER,
        /** Up and down. */
        GAUGE,
        /** How many were at most so large. */
        HISTOGRAM;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Copies the list. */
    public Family {
        samples = List.copyOf(samples);
    }

    /** One without labels. */
    static Family of(String name, Type type, String help, double value) {
        return new Family(name, type, help, List.of(new Sample("", new TreeMap<>(), value)));
    }

    /**
     * One case of a figure.
     *
     * @param suffix of the name, where a type has several
     */
    public record Sample(String suffix, SortedMap<String, String> labels, double value) {

        /** A case with these labels. */
        static Sample of(Map<String, String> labels, double value) {
            return new Sample("", new TreeMap<>(labels), value);
        }
    }
}
