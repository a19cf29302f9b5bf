package dev.gander.migrate.parse;

import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.TransactionMode;

/**
 * Where in a file the scanner is, and which annotation may follow: goose's states, with the state behind a block folded
 * into its section. After an error of order nothing more is said about order.
 */
final class ScriptState {

    private static final String UNFINISHED =
            "the statement that begins here has no end: a line ends a statement when its last word ends in ';'"
                    + " (a comment glued to the semicolon, or a block comment behind it, hides it)";

    private final Findings findings;
    private Section section = Section.BEFORE_UP;
    private TransactionMode transactionMode = TransactionMode.TRANSACTIONAL;
    private boolean expanding;
    private int upLine;
    private int downLine;
    private int blockLine;
    private int textBeforeUp;
    private int firstStatement;

    ScriptState(Findings findings) {
        this.findings = findings;
    }

    Section section() {
        return section;
    }

    boolean isInBlock() {
        return blockLine > 0;
    }

    boolean isExpanding() {
        return expanding;
    }

    TransactionMode transactionMode() {
        return transactionMode;
    }

    /** The line of {@code Up}, or 0. */
    int upLine() {
        return upLine;
    }

    /** The line of {@code Down}, or 0. */
    int downLine() {
        return downLine;
    }

    /** The line on which the first statement begins, or 0 before it. */
    int firstStatement() {
        return firstStatement;
    }

    void codeOn(int line) {
        if (section == Section.BEFORE_UP) {
            textBeforeUp = textBeforeUp == 0 ? line : textBeforeUp;
        }
        firstStatement = firstStatement == 0 ? line : firstStatement;
    }

    void noTransaction() {
        transactionMode = TransactionMode.NO_TRANSACTION;
    }

    void expandFromHere() {
        expanding = true;
    }

    void expandNoMore() {
        expanding = false;
    }

    void up(int line) {
        if (section != Section.BEFORE_UP) {
            fail(
                    ProblemCode.DUPLICATE_UP,
                    line,
                    "a second Up; the first is on line " + upLine + ": a file has one Up section");
        } else if (textBeforeUp > 0) {
            fail(
                    ProblemCode.CONTENT_BEFORE_UP,
                    textBeforeUp,
                    "text before '-- +goose Up', which is on line " + line + ": move it below that line");
        } else {
            section = Section.UP;
            upLine = line;
        }
    }

    void down(int line, UnitBuffer buffer) {
        if (section == Section.BEFORE_UP && textBeforeUp > 0) {
            return;
        }
        if (isInBlock()) {
            fail(
                    ProblemCode.DOWN_OUT_OF_PLACE,
                    line,
                    "Down inside a block: '-- +goose StatementEnd' is missing for the StatementBegin on line "
                            + blockLine);
        } else if (section == Section.UP && buffer.firstCodeLine() > 0) {
            fail(ProblemCode.UNTERMINATED_STATEMENT, buffer.firstCodeLine(), UNFINISHED);
        } else if (section == Section.UP) {
            buffer.clear();
            section = Section.DOWN;
            downLine = line;
        } else {
            fail(
                    ProblemCode.DOWN_OUT_OF_PLACE,
                    line,
                    section == Section.DOWN
                            ? "a second Down; the first is on line " + downLine + ": a file has one Down section"
                            : "Down before Up: a file begins with '-- +goose Up'");
        }
    }

    void begin(int line, UnitBuffer buffer) {
        if (section == Section.BEFORE_UP && textBeforeUp > 0) {
            return;
        }
        if (isInBlock()) {
            fail(
                    ProblemCode.BEGIN_OUT_OF_PLACE,
                    line,
                    "StatementBegin inside a block: the one on line " + blockLine + " has no StatementEnd yet");
        } else if (section == Section.BEFORE_UP) {
            fail(ProblemCode.BEGIN_OUT_OF_PLACE, line, "StatementBegin before '-- +goose Up'");
        } else if (buffer.firstCodeLine() > 0) {
            fail(
                    ProblemCode.UNTERMINATED_STATEMENT,
                    buffer.firstCodeLine(),
                    UNFINISHED + "; goose would merge it into the block that begins on line " + line);
        } else {
            blockLine = line;
            codeOn(line);
        }
    }

    /** Whether a block ends here. */
    boolean end(int line) {
        if (section == Section.BEFORE_UP && textBeforeUp > 0) {
            return false;
        }
        if (!isInBlock()) {
            fail(ProblemCode.END_WITHOUT_BEGIN, line, "StatementEnd without a StatementBegin before it");
            return false;
        }
        blockLine = 0;
        return true;
    }

    void endOfFile(UnitBuffer buffer) {
        if (section == Section.BEFORE_UP) {
            fail(ProblemCode.NO_UP, textBeforeUp, noUp());
        } else if (isInBlock()) {
            fail(ProblemCode.MISSING_END, blockLine, "the file ends before the StatementEnd of this StatementBegin");
        } else if (section == Section.UP && buffer.firstCodeLine() > 0) {
            fail(ProblemCode.UNTERMINATED_STATEMENT, buffer.firstCodeLine(), UNFINISHED);
        } else if (section == Section.DOWN && buffer.firstCodeLine() > 0) {
            findings.add(
                    ProblemCode.UNTERMINATED_DOWN,
                    buffer.firstCodeLine(),
                    "in the Down section " + UNFINISHED + "; the migration can be applied and not be undone");
        }
    }

    /** An annotation that cannot be read, or stands where none may be: what follows it cannot be judged. */
    void fail(ProblemCode code, int line, String message) {
        if (section != Section.UNKNOWN) {
            findings.add(code, line, message);
            section = Section.UNKNOWN;
            blockLine = 0;
        }
    }

    private String noUp() {
        return textBeforeUp > 0
                ? "the file has no '-- +goose Up': put that line before the first statement, which is here"
                : "the file has no '-- +goose Up': write that line, and the statements below it";
    }
}
