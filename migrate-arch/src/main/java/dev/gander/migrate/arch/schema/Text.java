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
record Text(String content, int line, Fate fate) {

    /** What becomes of a text behind this point. */
    enum Fate {
        /** What is put behind or before it is known too. */
        FOLLOWED,
        /** One of too many to follow: judged as it is, and what is put behind it is a hole. */
        SET_ASIDE
    }

    /** Statements show what they are in their first words, so longer texts need not be followed. */
    private static final int LENGTH = 32_768;

    /** Loops make texts without end, so more than this are set aside. */
    private static final int ALTERNATIVES = 16;

    /** Of so many ways to put two strings together each is judged; behind that one per beginning. */
    private static final int COMBINATIONS = 256;

    static final Text EMPTY = new Text("", 0);
    static final Text UNKNOWN = new Text(String.valueOf(Token.HOLE), 0);

    Text(String content, int line) {
        this(content, line, Fate.FOLLOWED);
    }

    Text and(Text next) {
        if (fate == Fate.SET_ASIDE && isUnknown()) {
            // What may read as nothing leaves the next at the beginning.
            return next.with(fate);
        }
        if (fate == Fate.SET_ASIDE) {
            return isCutOff() ? this : new Text(content + Token.HOLE, line, fate);
        }
        if (content.length() > LENGTH) {
            return this;
        }
        return new Text(content + next.content, line == 0 ? next.line : line, next.fate);
    }

    private boolean isUnknown() {
        return content.replace(Token.HOLE, ' ').isBlank();
    }

    private boolean isCutOff() {
        return content.length() > LENGTH || content.indexOf(Token.HOLE, content.length() - 1) >= 0;
    }

    Text with(Fate changed) {
        return fate == changed ? this : new Text(content, line, changed);
    }

    /** Every one of the first followed by every one of the second. */
    static Set<Text> join(Collection<Text> first, Collection<Text> second) {
        Set<Text> joined = new LinkedHashSet<>();
        int combinations = 0;
        for (Text start : first) {
            for (Text end : second) {
                boolean many = ++combinations > COMBINATIONS;
                add(joined, many ? start.with(Fate.SET_ASIDE).and(UNKNOWN) : start.and(end));
                if (many) {
                    break;
                }
            }
        }
        return joined;
    }

    /** The first and the second; the first itself when the second adds nothing. */
    static Set<Text> union(Set<Text> first, Set<Text> second) {
        if (first.containsAll(second)) {
            return first;
        }
        Set<Text> union = new LinkedHashSet<>(first);
        second.forEach(text -> add(union, text));
        return union.size() == first.size() ? first : union;
    }

    private static void add(Set<Text> texts, Text added) {
        if (!texts.contains(added.with(Fate.FOLLOWED))) {
            boolean many = texts.size() >= ALTERNATIVES;
            texts.add(many ? added.with(Fate.SET_ASIDE) : added);
        }
    }
}
