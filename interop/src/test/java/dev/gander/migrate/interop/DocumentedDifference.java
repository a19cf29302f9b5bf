package dev.gander.migrate.interop;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The differences that docs/compatibility.md names, each with what it is recognised by. Two of them show only when a file
 * runs: both tools must judge it alike all the same.
 */
enum DocumentedDifference {
    Q1_EMPTY_BLOCK(judged -> judged.codes().contains("empty-block")),
    Q2_BLANKS_THEN_A_COMMENT(judged -> judged.isOursAlone()
            && (judged.refusal().contains("unfinished SQL query")
                    || judged.refusal().contains("substitution"))
            && Patterns.BLANKS_THEN_A_COMMENT.matcher(judged.text()).find()),
    Q3_TEXT_BEFORE_A_BLOCK(judged -> judged.isTheirsAlone()
            && judged.codes().contains("unterminated-statement")
            && Patterns.BLOCK.matcher(judged.text()).find()),
    Q4_WITH_WHITE_SPACE_THAT_SQL_DOES_NOT_KNOW(judged ->
            judged.isAgreed() && Patterns.LONE_SEMICOLON.matcher(judged.text()).find()),
    Q7_HEADER_IN_A_BLOCK_COMMENT(judged -> judged.isOursAlone()
            && judged.refusal().contains("unexpected state 0 on line")
            && judged.text().contains("/*")),
    BYTE_ORDER_MARK(judged -> judged.isOursAlone() && judged.text().startsWith("\ufeff")),
    END_OF_OUR_TRANSACTION(judged -> judged.isAgreed() && judged.codes().contains("transaction-control")),
    NUL_BYTE(judged -> judged.isTheirsAlone() && judged.codes().contains("nul-byte"));

    private final Predicate<JudgedCase> sign;

    DocumentedDifference(Predicate<JudgedCase> sign) {
        this.sign = sign;
    }

    static Optional<DocumentedDifference> of(JudgedCase judged) {
        return Arrays.stream(values())
                .filter(difference -> difference.sign.test(judged))
                .findFirst();
    }

    private static final class Patterns {

        private static final String BLANK = "[\\t\\x0b\\f\\r \\x{85}\\p{Z}]";
        private static final Pattern BLANKS_THEN_A_COMMENT =
                Pattern.compile("(?dm)^" + BLANK + "+\\n(" + BLANK + "*\\n)*" + BLANK + "*--");
        private static final String UNKNOWN_TO_SQL = "[\\x0b\\x{85}\\p{Z}&&[^ ]]";
        private static final Pattern LONE_SEMICOLON = Pattern.compile("(?dm)--[^\\n]*\\n" + BLANK + "*" + UNKNOWN_TO_SQL
                + "(" + BLANK + "|\\n)*;|^" + BLANK + "*;" + BLANK + "*" + UNKNOWN_TO_SQL + BLANK + "*--");
        private static final Pattern BLOCK = Pattern.compile("(?dmi)^--.*\\+goose.*StatementBegin");
    }
}
