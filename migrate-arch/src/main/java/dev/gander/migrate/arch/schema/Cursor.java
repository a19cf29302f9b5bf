package dev.gander.migrate.arch.schema;

import dev.gander.migrate.arch.schema.Token.Kind;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Reads one statement from left to right. */
final class Cursor {

    /** No statement calls an object so without quotes, but sentences go on like that. */
    private static final Set<String> NO_NAMES =
            Set.of(("an and any are as at be by cannot does for from has here if in is it must not of on or "
                            + "should that the these this those to was were when where which will with you your")
                    .split(" "));

    private final List<Token> tokens;
    private int at;

    Cursor(List<Token> tokens, int at) {
        this.tokens = tokens;
        this.at = at;
    }

    boolean atEnd() {
        return at >= tokens.size();
    }

    Optional<Token> peek() {
        return atEnd() ? Optional.empty() : Optional.of(tokens.get(at));
    }

    /** Whether one of these comes next: words in lower case, or signs. */
    boolean isAt(Set<String> words) {
        return peek().filter(token -> words.contains(token.kind() == Kind.SIGN ? token.text() : token.word()))
                .isPresent();
    }

    boolean isAt(String word) {
        return isAt(Set.of(word));
    }

    boolean isAtHole() {
        return peek().filter(Token::isHole).isPresent();
    }

    /** Steps over these words when they come next, all of them; else stays. */
    boolean skip(String... words) {
        for (int index = 0; index < words.length; index++) {
            if (at + index >= tokens.size() || !tokens.get(at + index).is(words[index])) {
                return false;
            }
        }
        at += words.length;
        return true;
    }

    /** Steps over one of these words when it comes next. */
    boolean skip(Set<String> words) {
        boolean found = isAt(words);
        at += found ? 1 : 0;
        return found;
    }

    /** Steps over what comes next. */
    Token next() {
        return tokens.get(at++);
    }

    /** Steps over the name of an object, qualified or not. */
    Optional<Name> name() {
        int start = at;
        boolean hole = false;
        do {
            boolean bracketed = skip("[");
            if (atEnd() || !canBeName(tokens.get(at), start == at)) {
                at = start;
                return Optional.empty();
            }
            hole |= next().hasHole();
            if (bracketed) {
                skip("]");
            }
        } while (skip("."));
        return Optional.of(new Name(tokens.subList(start, at), hole));
    }

    private static boolean canBeName(Token token, boolean first) {
        return switch (token.kind()) {
            case WORD -> !first || !NO_NAMES.contains(token.text().toLowerCase(Locale.ROOT));
            case QUOTED_NAME -> true;
            case STRING, DOLLAR_QUOTED, NUMBER, SIGN -> false;
        };
    }

    /** Steps over a pair of parentheses and what is in it; one that is not closed goes to the end. */
    void skipParentheses() {
        int open = 0;
        do {
            Token token = next();
            open += token.is("(") ? 1 : token.is(")") ? -1 : 0;
        } while (open > 0 && !atEnd());
    }

    /**
     * @param parts its tokens, dots included
     * @param hole whether something of it is put in at run time
     */
    record Name(List<Token> parts, boolean hole) {

        boolean isTemporary() {
            Token first = parts.get(0);
            return first.text().startsWith("#") && !first.text().startsWith("##")
                    || parts.size() > 1 && (first.is("temp") || first.is("pg_temp"));
        }

        /** Written as no word of a sentence is. */
        boolean looksTechnical() {
            return hole
                    || parts.size() > 1
                    || parts.get(0).kind() == Kind.QUOTED_NAME
                    || parts.get(0).text().indexOf('_') >= 0;
        }
    }
}
