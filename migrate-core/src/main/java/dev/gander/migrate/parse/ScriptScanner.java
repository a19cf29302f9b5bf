package dev.gander.migrate.parse;

import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.ScriptSyntax;
import java.io.IOException;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a file into its statements: goose's line loop, both directions in one pass. Judging and running use the same
 * scanner, so what was judged is what runs.
 *
 * <p>goose reads a file once for each direction and keeps only the statements of that one. One pass yields the union of
 * its two readings; what either reading refuses is refused.
 */
final class ScriptScanner {

    /** Of text before Up only the beginning is kept, to tell the language. */
    private static final int ENOUGH_BEFORE_UP = 8 * 1024;

    private final LineReader lines;
    private final ScriptSyntax syntax;
    private final VariableExpansion expansion;
    private final Findings findings;
    private final ScriptState state;
    private final OwnAnnotations own;
    private final HeaderComment header;
    private final UnitBuffer buffer = new UnitBuffer();
    private final StatementRule rule;
    private boolean sampledBeforeUp;
    private boolean ended;

    ScriptScanner(
            LineReader lines, ScriptSyntax syntax, Function<String, Optional<String>> variables, Findings findings) {
        this.lines = lines;
        this.syntax = syntax;
        this.expansion = new VariableExpansion(variables);
        this.findings = findings;
        this.state = new ScriptState(findings);
        this.own = new OwnAnnotations(syntax, findings);
        this.header = new HeaderComment(syntax);
        this.rule = StatementRule.of(syntax);
    }

    /** What the annotations read so far say. */
    ScriptState state() {
        return state;
    }

    /** The {@code +gander} lines read so far. */
    OwnAnnotations own() {
        return own;
    }

    /** The next statement of either direction, or null behind the last one. */
    @Nullable
    Unit next() throws IOException, UnfitFileException {
        String line = lines.next();
        while (line != null) {
            Unit unit = take(line);
            if (unit != null) {
                return unit;
            }
            line = lines.next();
        }
        return end();
    }

    private @Nullable Unit take(String line) {
        int first = WhiteSpace.skip(line, 0);
        boolean dashed = syntax.isComment(line, first);
        if (dashed && line.contains(GooseAnnotation.MARK)) {
            return annotation(line);
        }
        boolean comment = dashed && !rule.isOpen();
        if (state.section() == Section.UNKNOWN || isSkippedBeforeUp(line, first)) {
            return null;
        }
        if (comment) {
            own.take(line, lines.number(), state.firstStatement());
        }
        if (buffer.isEmpty() && (comment || line.isEmpty())) {
            return null;
        }
        return keep(state.isExpanding() ? expanded(line) : line);
    }

    private boolean isSkippedBeforeUp(String line, int first) {
        return state.section() == Section.BEFORE_UP && (first == line.length() || header.takes(line, lines.number()));
    }

    private @Nullable Unit keep(String line) {
        if (!rule.isOpen() && CommentLine.isCommentOrBlank(line, syntax)) {
            buffer.addComment(line, lines.number());
            return null;
        }
        state.codeOn(lines.number());
        if (state.section() == Section.BEFORE_UP) {
            return sample(line);
        }
        buffer.addCode(line, lines.number());
        return !state.isInBlock() && rule.isEnd(line) ? unit(state.section()) : null;
    }

    private @Nullable Unit sample(String line) {
        if (sampledBeforeUp) {
            return null;
        }
        buffer.addCode(line, lines.number());
        sampledBeforeUp = rule.isEnd(line) || buffer.length() > ENOUGH_BEFORE_UP;
        return sampledBeforeUp ? unit(Section.BEFORE_UP) : null;
    }

    private Unit unit(Section section) {
        rule.startOver();
        return buffer.take(section, lines.number());
    }

    private @Nullable Unit annotation(String line) {
        int number = lines.number();
        Optional<GooseAnnotation> annotation = annotationIn(line);
        if (annotation.isEmpty()) {
            return null;
        }
        switch (annotation.get()) {
            case UP -> {
                rule.startOver();
                buffer.clear();
                state.up(number);
            }
            case DOWN -> state.down(number, buffer);
            case STATEMENT_BEGIN -> state.begin(number, buffer);
            case STATEMENT_END -> {
                return state.end(number) ? block() : null;
            }
            case NO_TRANSACTION -> state.noTransaction();
            case ENVSUB_ON -> state.expandFromHere();
            case ENVSUB_OFF -> state.expandNoMore();
        }
        return null;
    }

    private Optional<GooseAnnotation> annotationIn(String line) {
        if (line.charAt(0) == ' ' || line.charAt(0) == '\t') {
            return bad("white space before an annotation; goose wants it at the very beginning of the line");
        }
        Optional<GooseAnnotation> annotation = GooseAnnotation.parse(line, syntax.commentPrefixes());
        if (annotation.isEmpty()) {
            return bad("'" + shown(line) + "' is no annotation of goose, and a comment must not contain "
                    + GooseAnnotation.MARK + ": known are " + GooseAnnotation.ALL + ", alone on their line");
        }
        if (header.openedOn() > 0) {
            state.fail(
                    ProblemCode.CONTENT_BEFORE_UP,
                    lines.number(),
                    "an annotation inside the block comment that begins on line " + header.openedOn()
                            + ": close the comment first");
            return Optional.empty();
        }
        return annotation;
    }

    private Optional<GooseAnnotation> bad(String message) {
        if (state.section() == Section.UNKNOWN) {
            findings.add(ProblemCode.BAD_ANNOTATION, lines.number(), message);
        }
        state.fail(ProblemCode.BAD_ANNOTATION, lines.number(), message);
        return Optional.empty();
    }

    /** goose puts an empty statement in place of an empty block, and of the line of code behind it. */
    private @Nullable Unit block() {
        if (buffer.isEmpty()) {
            findings.add(
                    ProblemCode.EMPTY_BLOCK,
                    lines.number(),
                    "a block without a statement: it is skipped here, while goose drops the next line of code with it");
            return null;
        }
        return unit(state.section());
    }

    private @Nullable Unit end() {
        if (ended) {
            return null;
        }
        ended = true;
        boolean sample = state.section() == Section.BEFORE_UP && buffer.firstCodeLine() > 0;
        state.endOfFile(buffer);
        return sample ? unit(Section.BEFORE_UP) : null;
    }

    private String expanded(String line) {
        try {
            String expanded = expansion.expand(line);
            if (expanded.indexOf('\0') >= 0) {
                findings.add(ProblemCode.NUL_BYTE, lines.number(), "a variable's value holds a NUL byte");
            }
            return expanded;
        } catch (ExpansionException e) {
            findings.add(ProblemCode.ENVSUB_FAILURE, lines.number(), "a variable cannot be expanded: " + e.text());
            return line;
        }
    }

    private static String shown(String line) {
        String text = WhiteSpace.trim(line);
        return text.length() > 80 ? text.substring(0, 80) + "…" : text;
    }
}
