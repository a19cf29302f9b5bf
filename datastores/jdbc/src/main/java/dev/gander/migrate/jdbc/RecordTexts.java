package dev.gander.migrate.jdbc;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.Version;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * The texts that read and write version table and history, in one dialect. Pure; a text of several commands has them
 * separated by {@code ;}.
 */
public final class RecordTexts {

    private static final String COLUMNS =
            "version_row, version_id, name, direction, checksum, checksum_algorithm, script, statements_total,"
                    + " statements_done, outcome, started_at, finished_at, duration_ms, actor, host, tool_version, error";

    private final SqlDialect dialect;

    public RecordTexts(SqlDialect dialect) {
        this.dialect = dialect;
    }

    /** The version table's rows, oldest first,. */
    public String selectVersions() {
        return "SELECT id, version_id, is_applied, " + dialect.localTime("tstamp") + " FROM " + dialect.versionTable()
                + " ORDER BY id";
    }

    /** The version table's rows without their times, oldest first. */
    public String selectVersionsWithoutTimes() {
        return "SELECT id, version_id, is_applied FROM " + dialect.versionTable() + " ORDER BY id";
    }

    /** Which file made which version row, oldest first. */
    public String selectChecksums() {
        return "SELECT version_row, version_id, checksum, checksum_algorithm FROM " + dialect.historyTable()
                + " WHERE direction = " + literal(Direction.UP.word()) + " AND version_row IS NOT NULL AND "
                + oneOf(Outcome::isRecord) + " ORDER BY id";
    }

    /** The history's rows of attempts at migrations that have not ended well and were not rolled back, oldest first. */
    public String selectUnended() {
        return history(" WHERE version_id IS NOT NULL AND " + oneOf(Outcome::isUnended));
    }

    /** The history's rows of replaceables, oldest first. */
    public String selectReplaceables() {
        return history(" WHERE version_id IS NULL");
    }

    private String oneOf(Predicate<Outcome> wanted) {
        StringJoiner words = new StringJoiner(", ", "outcome IN (", ")");
        for (Outcome outcome : Outcome.values()) {
            if (wanted.test(outcome)) {
                words.add(word(outcome));
            }
        }
        return words.toString();
    }

    /** The history's rows without their scripts, oldest first. */
    public String selectHistory() {
        return history("");
    }

    private String history(String where) {
        return "SELECT id, version_row, version_id, name, direction, checksum, checksum_algorithm, statements_total,"
                + " statements_done, outcome, " + dialect.utcTime("started_at") + ", " + dialect.utcTime("finished_at")
                + ", duration_ms, actor, host, tool_version, error FROM " + dialect.historyTable() + where
                + " ORDER BY id";
    }

    /** The script's text of one history row. */
    public String selectScript(long id) {
        return "SELECT script FROM " + dialect.historyTable() + " WHERE id = " + id;
    }

    /** Changes the version table and writes the history row of a step whose statements have all run. */
    public String applied(Step step, Attempt attempt, Optional<String> script, long elapsed) {
        return done(step, attempt, script, Outcome.APPLIED, dialect.finished(elapsed));
    }

    /** The same for a step that is recorded without being run. */
    public String recorded(Step step, Attempt attempt, Optional<String> script, Outcome outcome) {
        return done(step, attempt, script, outcome, dialect.finished(0));
    }

    /** Writes the history row of a step that was passed over. */
    public String skipped(Step step, Attempt attempt, Optional<String> script) {
        Progress progress = new Progress(0, Outcome.SKIPPED, Optional.empty());
        return insert(step, attempt, script, "NULL", progress, dialect.afterwards(0));
    }

    private String done(Step step, Attempt attempt, Optional<String> script, Outcome outcome, HistoryTimes times) {
        Progress progress = new Progress(step.script().statements(), outcome, Optional.empty());
        return resolved(attempt) + record(step, row -> insert(step, attempt, script, row, progress, times));
    }

    /** A replaceable has no version, so the history alone tells of it. */
    private String record(Step step, UnaryOperator<String> historyWrite) {
        Optional<Version> version = step.version();
        return version.isPresent()
                ? dialect.recordVersion(step.direction(), version.get().number(), historyWrite)
                : historyWrite.apply("NULL");
    }

    /**
     * Notes a step that failed and left nothing behind, or one that stopped on its way. What was rolled back has
     * answered nothing: an interruption that it went on from is as open as before.
     */
    public String failed(
            Step step,
            Attempt attempt,
            Optional<String> script,
            Outcome outcome,
            int done,
            long elapsed,
            String error) {
        Progress progress = new Progress(done, outcome, Optional.of(error));
        String answer = outcome == Outcome.ROLLED_BACK ? "" : resolved(attempt);
        return answer + insert(step, attempt, script, standingRow(step), progress, dialect.afterwards(elapsed));
    }

    /** Begins the journal of a step: marks the attempt that it answers, if any. */
    public Optional<String> answered(Attempt attempt) {
        String text = resolved(attempt);
        return text.isEmpty() ? Optional.empty() : Optional.of(text.substring(0, text.length() - 1));
    }

    /** The journal's row of a step that begins; a query that returns the row's id. */
    public String running(Step step, Attempt attempt, Optional<String> script) {
        Progress progress = new Progress(attempt.firstStatement() - 1, Outcome.RUNNING, Optional.empty());
        return dialect.returningId(
                insert(step, attempt, script, standingRow(step), progress, HistoryTimes.running(dialect.now())));
    }

    /** Notes in the journal how many statements are done. */
    public String progressed(long id, int done) {
        return "UPDATE " + dialect.historyTable() + " SET statements_done = " + done + " WHERE id = " + id;
    }

    /** Ends the journal of a step that stopped. */
    public String stopped(long id, int done, String error) {
        return "UPDATE " + dialect.historyTable() + " SET outcome = " + word(Outcome.FAILED) + ", statements_done = "
                + done + ", " + end() + ", error = " + literal(error) + " WHERE id = " + id;
    }

    /** Ends the journal of a step whose statements have all run, and changes the version table. */
    public String completed(Step step, long id) {
        return record(
                step,
                row -> "UPDATE " + dialect.historyTable() + " SET version_row = " + row + ", outcome = "
                        + word(Outcome.APPLIED) + ", statements_done = statements_total, " + end() + " WHERE id = "
                        + id);
    }

    private String end() {
        return "finished_at = " + dialect.now() + ", duration_ms = " + dialect.millisecondsSinceStart();
    }

    private String resolved(Attempt attempt) {
        return attempt.resolves().isEmpty()
                ? ""
                : "UPDATE " + dialect.historyTable() + " SET outcome = " + word(Outcome.RESOLVED) + " WHERE id = "
                        + attempt.resolves().getAsLong() + ";";
    }

    private String standingRow(Step step) {
        return step.direction() == Direction.UP || step.version().isEmpty()
                ? "NULL"
                : "(SELECT max(id) FROM " + dialect.versionTable() + " WHERE version_id = "
                        + step.version().get() + ")";
    }

    private record Progress(int done, Outcome outcome, Optional<String> error) {}

    private String insert(
            Step step,
            Attempt attempt,
            Optional<String> script,
            String versionRow,
            Progress progress,
            HistoryTimes times) {
        ScriptFile file = step.file();
        List<String> values = List.of(
                versionRow,
                step.version().map(Version::toString).orElse("NULL"),
                literal(file.name()),
                literal(step.direction().word()),
                literal(file.checksum().value()),
                literal(file.checksum().algorithm()),
                script.map(this::literal).orElse("NULL"),
                Integer.toString(step.script().statements()),
                Integer.toString(progress.done()),
                word(progress.outcome()),
                times.startedAt(),
                times.finishedAt(),
                times.milliseconds(),
                literal(attempt.actor()),
                literal(attempt.host()),
                literal(attempt.toolVersion()),
                progress.error().map(this::literal).orElse("NULL"));
        return "INSERT INTO " + dialect.historyTable() + " (" + COLUMNS + ") VALUES (" + String.join(", ", values)
                + ")";
    }

    private String word(Outcome outcome) {
        return literal(outcome.word());
    }

    private String literal(String text) {
        return dialect.literal(text.replace("\0", ""));
    }
}
