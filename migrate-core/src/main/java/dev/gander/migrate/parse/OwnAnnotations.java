package dev.gander.migrate.parse;

import dev.gander.migrate.model.Annotation;
import dev.gander.migrate.model.Position;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.ScriptSyntax;
import java.util.ArrayList;
import java.util.List;

/** The {@code +gander} lines of one file, read and not interpreted. goose takes them for comments. */
final class OwnAnnotations {

    static final String MARK = "+gander";

    private final ScriptSyntax syntax;
    private final Findings findings;
    private final List<Annotation> annotations = new ArrayList<>();

    OwnAnnotations(ScriptSyntax syntax, Findings findings) {
        this.syntax = syntax;
        this.findings = findings;
    }

    List<Annotation> all() {
        return annotations;
    }

    /**
     * Takes a comment line, when the mark is the first word of the comment.
     *
     * @param firstStatement its line, or 0 when it has not come yet
     */
    void take(String line, int number, int firstStatement) {
        int mark = markIn(line);
        if (mark < 0) {
            return;
        }
        int behind = mark + MARK.length();
        if (!line.startsWith(MARK, mark)) {
            bad(number, "write " + MARK + " in lower case");
        } else if (firstStatement > 0) {
            bad(
                    number,
                    MARK + " lines concern the whole file: move this one above the first statement, which is on line "
                            + firstStatement);
        } else {
            read(WhiteSpace.trim(line.substring(behind)), number);
        }
    }

    private int markIn(String line) {
        int at = WhiteSpace.skip(line, 0);
        while (syntax.isComment(line, at)) {
            at++;
        }
        at = WhiteSpace.skip(line, at + 1);
        int behind = at + MARK.length();
        boolean marked = line.regionMatches(true, at, MARK, 0, MARK.length())
                && (behind == line.length() || WhiteSpace.contains(line.charAt(behind)));
        return marked ? at : -1;
    }

    private void read(String text, int number) {
        int end = 0;
        while (end < text.length() && !WhiteSpace.contains(text.charAt(end))) {
            end++;
        }
        Position position = new Position(findings.origin(), number);
        annotations.add(new Annotation(text.substring(0, end), WhiteSpace.trim(text.substring(end)), position));
    }

    private void bad(int number, String message) {
        findings.add(ProblemCode.BAD_ANNOTATION, number, message);
    }
}
