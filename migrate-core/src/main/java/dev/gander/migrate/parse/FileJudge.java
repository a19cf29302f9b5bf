package dev.gander.migrate.parse;

import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.Problem;
import dev.gander.migrate.model.ProblemCode;
import dev.gander.migrate.model.RawFile;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.parse.Verdict.Facts;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Judges one file in one pass. One object for one file. */
final class FileJudge {

    private static final Pattern CONVENTIONAL = Pattern.compile("[\\p{Ll}\\p{Lo}\\p{N}]+(?:_[\\p{Ll}\\p{Lo}\\p{N}]+)*");

    private final RawFile raw;
    private final FileKind kind;
    private final ScriptSyntax syntax;
    private final Function<String, Optional<String>> variables;
    private final Findings findings;
    private int up;
    private int down;

    FileJudge(RawFile raw, FileKind kind, ScriptSyntax syntax, Function<String, Optional<String>> variables) {
        this.raw = raw;
        this.kind = kind;
        this.syntax = syntax;
        this.variables = variables;
        this.findings = new Findings(raw.origin());
    }

    Verdict judge() {
        name();
        try (LineReader lines = new LineReader(raw.content().open())) {
            return read(lines);
        } catch (UnfitFileException e) {
            findings.add(e.code(), e.line(), e.text());
        } catch (IOException e) {
            findings.add(ProblemCode.UNREADABLE, 0, "the file cannot be read: " + e);
        }
        return new Verdict(Optional.empty(), findings.without(List.of()));
    }

    private Verdict read(LineReader lines) throws IOException, UnfitFileException {
        ScriptScanner scanner = new ScriptScanner(lines, syntax, variables, findings);
        statements(scanner);
        sections(scanner.state());
        FileOptions options =
                new OptionReader(findings, syntax, kind).read(scanner.own().all());
        List<Problem> problems = findings.without(options.waived());
        if (findings.block()) {
            return new Verdict(Optional.empty(), problems);
        }
        JudgedFile file = new JudgedFile(raw, syntax, variables, lines.checksum(), lines.bytes());
        Facts facts = new Facts(
                scanner.state().transactionMode(),
                options,
                file.checksum(),
                new FileScript(file, Direction.UP, up, Optional.empty()),
                new FileScript(file, Direction.DOWN, down, findings.first(ProblemCode.UNTERMINATED_DOWN)));
        return new Verdict(Optional.of(facts), problems);
    }

    private void statements(ScriptScanner scanner) throws IOException, UnfitFileException {
        UnitJudge judge = UnitJudge.of(syntax, findings, scanner.state(), kind);
        for (Unit unit = scanner.next(); unit != null; unit = scanner.next()) {
            judge.judge(unit);
            if (unit.section() == Section.UP) {
                up++;
            } else if (unit.section() == Section.DOWN) {
                down++;
            }
        }
        judge.conclude();
    }

    private void name() {
        if (!CONVENTIONAL.matcher(raw.name()).matches()) {
            findings.add(
                    ProblemCode.UNCONVENTIONAL_NAME,
                    0,
                    "the name '" + raw.name() + "' is not in lower snake case, such as 0007_add_orders"
                            + syntax.extension());
        }
    }

    private void sections(ScriptState state) {
        if (state.section() == Section.UNKNOWN) {
            return;
        }
        if (kind == FileKind.SEED) {
            if (down > 0) {
                findings.add(
                        ProblemCode.DOWN_OUT_OF_PLACE,
                        state.downLine(),
                        "a seed file has no way back: take the Down section out");
            }
            return;
        }
        if (up == 0) {
            findings.add(
                    ProblemCode.EMPTY_UP,
                    state.upLine(),
                    "the Up section holds no statement: the migration would be recorded and change nothing");
        } else if (kind != FileKind.REPLACEABLE
                && down == 0
                && findings.first(ProblemCode.UNTERMINATED_DOWN).isEmpty()) {
            findings.add(
                    ProblemCode.MISSING_DOWN,
                    state.downLine(),
                    "nothing undoes this migration: write '-- +goose Down' and statements below it,"
                            + " or '-- +gander waive missing-down <reason>' above the first statement");
        }
    }
}
