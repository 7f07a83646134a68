package org.igniterealtime.openfire.plugin.frontdoor.policy;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The names that one may be taken for: with letters that look alike, with one letter more, less or exchanged with its
 * neighbour, with other dots and hyphens, or with another number at the end. They are made and looked up, and not sought
 * among all accounts, so it takes as long on a server with a million of them.
 */
final class LookAlikes {

    /** Made of one name. The likeliest come first. */
    static final int MOST = 120;

    private static final Map<String, List<String>> TWINS = Map.ofEntries(Map.entry("0", List.of("o")),
            Map.entry("o", List.of("0")), Map.entry("1", List.of("l", "i")), Map.entry("l", List.of("1", "i")),
            Map.entry("i", List.of("1", "l")), Map.entry("5", List.of("s")), Map.entry("s", List.of("5")),
            Map.entry("3", List.of("e")), Map.entry("e", List.of("3")), Map.entry("rn", List.of("m")),
            Map.entry("m", List.of("rn")), Map.entry("vv", List.of("w")), Map.entry("w", List.of("vv")),
            Map.entry("\u0430", List.of("a")), Map.entry("\u0435", List.of("e")), Map.entry("\u043e", List.of("o")),
            Map.entry("\u0440", List.of("p")), Map.entry("\u0441", List.of("c")), Map.entry("\u0443", List.of("y")),
            Map.entry("\u0445", List.of("x")), Map.entry("\u0456", List.of("i")), Map.entry("\u03bf", List.of("o")));
    private static final List<String> SIGNS = List.of(".", "-", "_");

    private final String name;
    private final Set<String> found = new LinkedHashSet<>();

    private LookAlikes(String name) {
        this.name = name;
    }

    /** Those of a name, without itself. */
    static Set<String> of(String name) {
        LookAlikes alike = new LookAlikes(name);
        alike.twins();
        alike.signs();
        alike.numbers();
        alike.slips();
        alike.found.remove(name);
        alike.found.remove("");
        return alike.found.stream().limit(MOST).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Each alone, and all of a kind at once: "pаypаl" has two. */
    private void twins() {
        String plain = name;
        for (Map.Entry<String, List<String>> twin : TWINS.entrySet()) {
            for (String other : twin.getValue()) {
                found.add(name.replace(twin.getKey(), other));
                for (int at = name.indexOf(twin.getKey()); at >= 0; at = name.indexOf(twin.getKey(), at + 1)) {
                    found.add(name.substring(0, at) + other + name.substring(at + twin.getKey().length()));
                }
            }
            boolean isStrange = twin.getKey().charAt(0) > 127;
            plain = isStrange ? plain.replace(twin.getKey(), twin.getValue().get(0)) : plain;
        }
        found.add(plain);
    }

    private void signs() {
        String bare = name.replaceAll("[._-]", "");
        found.add(bare);
        SIGNS.forEach(sign -> found.add(name.replaceAll("[._-]", sign)));
        SIGNS.forEach(sign -> found.add(name + sign));
        for (int at = 1; at < bare.length(); at++) {
            for (String sign : SIGNS) {
                found.add(bare.substring(0, at) + sign + bare.substring(at));
            }
        }
    }

    private void numbers() {
        String stem = name.replaceAll("[0-9]+$", "");
        found.add(stem);
        for (int digit = 0; digit < 10; digit++) {
            found.add(stem + digit);
        }
    }

    private void slips() {
        for (int at = 0; at < name.length(); at++) {
            String before = name.substring(0, at);
            found.add(before + name.substring(at + 1));
            found.add(before + name.charAt(at) + name.substring(at));
            if (at > 0) {
                found.add(name.substring(0, at - 1) + name.charAt(at) + name.charAt(at - 1) + name.substring(at + 1));
            }
        }
    }
}
