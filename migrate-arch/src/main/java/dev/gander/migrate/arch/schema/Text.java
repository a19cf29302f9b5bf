package dev.gander.migrate.arch.schema;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * What a string may be at some point of a method.
 *
 * @param content with holes for what is known at run time only
 * @param line where the first of it that is known comes from, 0 when the class file does not say
 */
record Text(String content, int line) {

    /** Statements show what they are in their first words, so longer texts need not be followed. */
    private static final int LENGTH = 4000;

    /** More ways through a method than this are not followed. */
    private static final int ALTERNATIVES = 16;

    static final Text EMPTY = new Text("", 0);
    static final Text UNKNOWN = new Text(String.valueOf(Token.HOLE), 0);

    Text and(Text next) {
        if (content.length() > LENGTH) {
            return this;
        }
        return new Text(content + next.content, line == 0 ? next.line : line);
    }

    /** Every one of the first followed by every one of the second. */
    static Set<Text> join(Collection<Text> first, Collection<Text> second) {
        Set<Text> joined = new LinkedHashSet<>();
        for (Text start : first) {
            for (Text end : second) {
                if (joined.size() < ALTERNATIVES) {
                    joined.add(start.and(end));
                }
            }
        }
        return joined;
    }

    /** The first and as many of the second as may be followed; the first itself when that adds nothing. */
    static Set<Text> union(Set<Text> first, Set<Text> second) {
        if (first.containsAll(second) || first.size() >= ALTERNATIVES) {
            return first;
        }
        Set<Text> union = new LinkedHashSet<>(first);
        second.stream().filter(text -> union.size() < ALTERNATIVES).forEach(union::add);
        return union;
    }
}
