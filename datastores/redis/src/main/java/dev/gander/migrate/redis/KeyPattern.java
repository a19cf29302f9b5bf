package dev.gander.migrate.redis;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The form of a family's keys: text that stands as it is, and {@code <placeholders>}, each for one character or more. What a
 * placeholder is called is for people.
 */
public final class KeyPattern {

    private final String text;

    /** What stands before, between and behind the placeholders; one more than there are of these. */
    private final List<String> literals;

    private KeyPattern(String text, List<String> literals) {
        this.text = text;
        this.literals = List.copyOf(literals);
    }

    /**
     * Reads a pattern such as {@code glean:edges:<source>:<target>:<label>}.
     *
     * @return empty when it is empty, begins with a placeholder, or a bracket has no partner
     */
    public static Optional<KeyPattern> parse(String text) {
        List<String> literals = new ArrayList<>();
        int start = 0;
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', start)) {
            int close = text.indexOf('>', open);
            if (close <= open + 1) {
                return Optional.empty();
            }
            literals.add(text.substring(start, open));
            start = close + 1;
        }
        literals.add(text.substring(start));
        boolean sound = !literals.get(0).isEmpty() && literals.stream().noneMatch(literal -> literal.contains(">"));
        return sound ? Optional.of(new KeyPattern(text, literals)) : Optional.empty();
    }

    /** Whether it stands for one key alone. */
    public boolean isKey() {
        return literals.size() == 1;
    }

    /** Whether a key has this form. Takes time that grows with the key's length, not with its powers. */
    public boolean matches(String key) {
        String first = literals.get(0);
        if (isKey()) {
            return key.equals(first);
        }
        if (!key.startsWith(first)) {
            return false;
        }
        int position = first.length();
        for (String literal : literals.subList(1, literals.size() - 1)) {
            int found = key.indexOf(literal, position + 1);
            if (found < 0) {
                return false;
            }
            position = found + literal.length();
        }
        String last = literals.get(literals.size() - 1);
        return key.length() - last.length() > position && key.endsWith(last);
    }

    /** Whether one key could have both forms. */
    public boolean overlaps(KeyPattern other) {
        return meet(symbols(), other.symbols(), 0, 0, new HashSet<>());
    }

    /** A wildcard is a pair: one character of any kind, then any number of them. */
    private String symbols() {
        return String.join("\u0001\u0002", literals);
    }

    private static boolean meet(String left, String right, int l, int r, Set<Long> seen) {
        if (l == left.length() && r == right.length()) {
            return true;
        }
        if (!seen.add((long) l << Integer.SIZE | r)) {
            return false;
        }
        boolean leftMany = l < left.length() && left.charAt(l) == '\u0002';
        boolean rightMany = r < right.length() && right.charAt(r) == '\u0002';
        if (leftMany && meet(left, right, l + 1, r, seen) || rightMany && meet(left, right, l, r + 1, seen)) {
            return true;
        }
        if (l == left.length() || r == right.length()) {
            return false;
        }
        boolean one = leftMany
                || rightMany
                || left.charAt(l) == '\u0001'
                || right.charAt(r) == '\u0001'
                || left.charAt(l) == right.charAt(r);
        return one && meet(left, right, leftMany ? l : l + 1, rightMany ? r : r + 1, seen);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof KeyPattern pattern && text.equals(pattern.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
