package dev.gander.migrate.parse;

import java.util.List;
import java.util.Optional;

/** What a {@code +goose} line may say. */
enum GooseAnnotation {
    UP("Up"),
    DOWN("Down"),
    STATEMENT_BEGIN("StatementBegin"),
    STATEMENT_END("StatementEnd"),
    NO_TRANSACTION("NO TRANSACTION"),
    ENVSUB_ON("ENVSUB ON"),
    ENVSUB_OFF("ENVSUB OFF");

    static final String MARK = "+goose";
    static final String ALL = "Up, Down, StatementBegin, StatementEnd, NO TRANSACTION, ENVSUB ON and ENVSUB OFF";

    private final String words;

    GooseAnnotation(String words) {
        this.words = words;
    }

    /** What the line says when every comment sign and the first mark are taken out of it; empty when it is none of ours. */
    static Optional<GooseAnnotation> parse(String line, List<String> commentPrefixes) {
        String rest = line;
        for (String prefix : commentPrefixes) {
            rest = rest.replace(prefix, "");
        }
        int mark = rest.indexOf(MARK);
        if (mark < 0) {
            return Optional.empty();
        }
        String said = WhiteSpace.trim(rest.substring(0, mark) + rest.substring(mark + MARK.length()));
        for (GooseAnnotation annotation : values()) {
            if (annotation.isWritten(said)) {
                return Optional.of(annotation);
            }
        }
        return Optional.empty();
    }

    /** Go folds case by Unicode's simple rule, by which the long s is an s; no other foreign letter folds into these words. */
    private boolean isWritten(String said) {
        if (said.length() != words.length()) {
            return false;
        }
        for (int index = 0; index < said.length(); index++) {
            char folded = said.charAt(index) == '\u017f' ? 's' : said.charAt(index);
            if (folded >= 0x80 || Character.toLowerCase(folded) != Character.toLowerCase(words.charAt(index))) {
                return false;
            }
        }
        return true;
    }
}
