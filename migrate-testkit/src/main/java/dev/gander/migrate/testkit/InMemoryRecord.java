package dev.gander.migrate.testkit;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;

/** The record of one attempt, as it grows. */
final class InMemoryRecord {

    private static final int LARGEST_KEPT_TEXT = 1 << 20;

    private final TargetName target;
    private final Step step;
    private final Attempt attempt;
    private final Instant startedAt;
    private OptionalLong row = OptionalLong.empty();
    private int done;

    InMemoryRecord(TargetName target, Step step, Attempt attempt, Instant startedAt) {
        this.target = target;
        this.step = step;
        this.attempt = attempt;
        this.startedAt = startedAt;
        this.done = attempt.firstStatement() - 1;
    }

    int firstStatement() {
        return attempt.firstStatement();
    }

    void done(int statements) {
        done = statements;
    }

    /** The journal begins. */
    void begin(InMemoryContents contents) {
        InMemoryTables tables = contents.of(target);
        OptionalLong standing = step.direction() == Direction.DOWN
                ? tables.newestRow(step.migration().version().number())
                : OptionalLong.empty();
        write(tables, Outcome.RUNNING, standing, Optional.empty(), Optional.empty());
    }

    /** The journal says how far it came. */
    void advance(InMemoryContents contents) {
        HistoryEntry now =
                entry(row.orElseThrow(), Outcome.RUNNING, OptionalLong.empty(), Optional.empty(), Optional.empty());
        contents.of(target).updateHistory(now.id(), before -> withVersionRow(now, before.versionRow()));
    }

    /** Version table and history say that the step is done. */
    void end(InMemoryContents contents, Outcome outcome, Instant now) {
        InMemoryTables tables = contents.of(target);
        long version = step.migration().version().number();
        OptionalLong versionRow = step.direction() == Direction.UP
                ? OptionalLong.of(tables.insertVersion(version, true, now))
                : tables.deleteVersion(version);
        write(tables, outcome, versionRow, Optional.of(now), Optional.empty());
    }

    /** The history says that the step was passed over. */
    void skip(InMemoryContents contents, Instant now) {
        write(contents.of(target), Outcome.SKIPPED, OptionalLong.empty(), Optional.of(now), Optional.empty());
    }

    /** The history says that the step failed. */
    void fail(InMemoryContents contents, Outcome outcome, RuntimeException failure, Instant now) {
        InMemoryTables tables = contents.of(target);
        OptionalLong standing = step.direction() == Direction.DOWN
                ? tables.newestRow(step.migration().version().number())
                : OptionalLong.empty();
        write(tables, outcome, standing, Optional.of(now), Optional.of(String.valueOf(failure.getMessage())));
    }

    private void write(
            InMemoryTables tables,
            Outcome outcome,
            OptionalLong versionRow,
            Optional<Instant> finishedAt,
            Optional<String> error) {
        if (row.isPresent()) {
            long id = row.getAsLong();
            tables.updateHistory(id, before -> entry(id, outcome, versionRow, finishedAt, error));
            return;
        }
        row = OptionalLong.of(tables.insertHistory(id -> entry(id, outcome, versionRow, finishedAt, error), text()));
        if (outcome != Outcome.ROLLED_BACK) {
            attempt.resolves()
                    .ifPresent(interrupted ->
                            tables.updateHistory(interrupted, before -> withOutcome(before, Outcome.RESOLVED)));
        }
    }

    private Optional<String> text() {
        try (InputStream content = step.migration().content().open()) {
            byte[] bytes = content.readNBytes(LARGEST_KEPT_TEXT + 1);
            return bytes.length > LARGEST_KEPT_TEXT
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + step.migration().origin(), e);
        }
    }

    private HistoryEntry entry(
            long id, Outcome outcome, OptionalLong versionRow, Optional<Instant> finishedAt, Optional<String> error) {
        return new HistoryEntry(
                id,
                versionRow,
                step.migration().version(),
                step.migration().name(),
                step.direction(),
                step.migration().checksum(),
                step.script().statements(),
                done,
                outcome,
                startedAt,
                finishedAt,
                finishedAt
                        .map(end ->
                                OptionalLong.of(Duration.between(startedAt, end).toMillis()))
                        .orElseGet(OptionalLong::empty),
                attempt.actor(),
                attempt.host(),
                attempt.toolVersion(),
                error);
    }

    private static HistoryEntry withVersionRow(HistoryEntry entry, OptionalLong versionRow) {
        return changed(entry, versionRow, entry.outcome());
    }

    private static HistoryEntry withOutcome(HistoryEntry entry, Outcome outcome) {
        return changed(entry, entry.versionRow(), outcome);
    }

    private static HistoryEntry changed(HistoryEntry entry, OptionalLong versionRow, Outcome outcome) {
        return new HistoryEntry(
                entry.id(),
                versionRow,
                entry.version(),
                entry.name(),
                entry.direction(),
                entry.checksum(),
                entry.statementsTotal(),
                entry.statementsDone(),
                outcome,
                entry.startedAt(),
                entry.finishedAt(),
                entry.durationMillis(),
                entry.actor(),
                entry.host(),
                entry.toolVersion(),
                entry.error());
    }
}
