package dev.gander.migrate.sqlite;

import dev.gander.migrate.sqlite.SqlToken.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** Goes through tokens once. For one thread. */
final class SqlCursor {

    private final List<SqlToken> tokens;
    private int at;

    SqlCursor(List<SqlToken> tokens) {
        this.tokens = tokens;
    }

    boolean hasNext() {
        return at < tokens.size();
    }

    SqlToken next() {
        return tokens.get(at++);
    }

    /** Whether the next word is this one, in lower case. */
    boolean isAt(String word) {
        return hasNext() && tokens.get(at).isWord(word);
    }

    boolean isAtSymbol(String symbol) {
        return hasNext() && tokens.get(at).isSymbol(symbol);
    }

    boolean isAtName() {
        return hasNext() && tokens.get(at).kind() == Kind.NAME;
    }

    /** Goes past these words if they come next, and says whether they did. */
    boolean skip(String... words) {
        for (int index = 0; index < words.length; index++) {
            if (at + index >= tokens.size() || !tokens.get(at + index).isWord(words[index])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    boolean skipSymbol(String symbol) {
        boolean there = isAtSymbol(symbol);
        at += there ? 1 : 0;
        return there;
    }

    /** What stands in the brackets that come next; empty when none come. */
    List<SqlToken> bracketed() {
        if (!isAtSymbol("(")) {
            return List.of();
        }
        int end = end(tokens, at);
        List<SqlToken> inner = tokens.subList(at + 1, end);
        at = Math.min(end + 1, tokens.size());
        return inner;
    }

    /** Everything until the first token of this sort, which is not taken. */
    List<SqlToken> until(Predicate<SqlToken> end) {
        int from = at;
        while (hasNext() && !end.test(tokens.get(at))) {
            at++;
        }
        return tokens.subList(from, at);
    }

    List<SqlToken> rest() {
        return until(token -> false);
    }

    /** The parts between the commas that stand in no brackets. */
    static List<List<SqlToken>> parts(List<SqlToken> tokens) {
        List<List<SqlToken>> parts = new ArrayList<>();
        int depth = 0;
        int from = 0;
        for (int index = 0; index < tokens.size(); index++) {
            SqlToken token = tokens.get(index);
            depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
            if (depth == 0 && token.isSymbol(",")) {
                parts.add(tokens.subList(from, index));
                from = index + 1;
            }
        }
        parts.add(tokens.subList(from, tokens.size()));
        return parts;
    }

    /** Whether one pair of brackets is around all of it. */
    static boolean isBracketed(List<SqlToken> tokens) {
        return tokens.size() > 2 && tokens.get(0).isSymbol("(") && end(tokens, 0) == tokens.size() - 1;
    }

    private static int end(List<SqlToken> tokens, int opening) {
        int depth = 0;
        for (int index = opening; index < tokens.size(); index++) {
            depth += tokens.get(index).isSymbol("(") ? 1 : tokens.get(index).isSymbol(")") ? -1 : 0;
            if (depth == 0) {
                return index;
            }
        }
        return tokens.size();
    }
}
