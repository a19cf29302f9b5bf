package dev.gander.migrate.testkit;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.ReplaceableEntry;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
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
        write(tables, Outcome.RUNNING, standingRow(tables), Optional.empty(), Optional.empty());
    }

    /** The journal says how far it came. */
    void advance(InMemoryContents contents) {
        long id = row.orElseThrow();
        contents.of(target)
                .updateHistory(
                        id,
                        before -> entry(id, Outcome.RUNNING, versionRow(before), Optional.empty(), Optional.empty()));
    }

    /** Version table and history say that the step is done; of a replaceable the history alone. */
    void end(InMemoryContents contents, Outcome outcome, Instant now) {
        InMemoryTables tables = contents.of(target);
        write(tables, outcome, changeVersions(tables, now), Optional.of(now), Optional.empty());
    }

    private OptionalLong changeVersions(InMemoryTables tables, Instant now) {
        if (step.version().isEmpty()) {
            return OptionalLong.empty();
        }
        long version = step.version().get().number();
        return step.direction() == Direction.UP
                ? OptionalLong.of(tables.insertVersion(version, true, now))
                : tables.deleteVersion(version);
    }

    private OptionalLong standingRow(InMemoryTables tables) {
        return step.direction() == Direction.UP || step.version().isEmpty()
                ? OptionalLong.empty()
                : tables.newestRow(step.version().get().number());
    }

    /** The history says that the step was passed over. */
    void skip(InMemoryContents contents, Instant now) {
        write(contents.of(target), Outcome.SKIPPED, OptionalLong.empty(), Optional.of(now), Optional.empty());
    }

    /** The history says that the step failed. */
    void fail(InMemoryContents contents, Outcome outcome, RuntimeException failure, Instant now) {
        InMemoryTables tables = contents.of(target);
        write(
                tables,
                outcome,
                standingRow(tables),
                Optional.of(now),
                Optional.of(String.valueOf(failure.getMessage())));
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
            attempt.resolves().ifPresent(interrupted -> tables.updateHistory(interrupted, InMemoryRecord::resolved));
        }
    }

    private Optional<String> text() {
        try (InputStream content = step.file().content().open()) {
            byte[] bytes = content.readNBytes(LARGEST_KEPT_TEXT + 1);
            return bytes.length > LARGEST_KEPT_TEXT
                    ? Optional.empty()
                    : Optional.of(new String(bytes, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read " + step.file().origin(), e);
        }
    }

    private HistoryRow entry(
            long id, Outcome outcome, OptionalLong versionRow, Optional<Instant> finishedAt, Optional<String> error) {
        OptionalLong millis = finishedAt.isPresent()
                ? OptionalLong.of(Duration.between(startedAt, finishedAt.get()).toMillis())
                : OptionalLong.empty();
        Optional<Version> version = step.version();
        if (version.isEmpty()) {
            return new ReplaceableEntry(
                    id,
                    step.file().name(),
                    step.direction(),
                    step.file().checksum(),
                    step.script().statements(),
                    done,
                    outcome,
                    startedAt,
                    finishedAt,
                    millis,
                    attempt.actor(),
                    attempt.host(),
                    attempt.toolVersion(),
                    error);
        }
        return new HistoryEntry(
                id,
                versionRow,
                version.get(),
                step.file().name(),
                step.direction(),
                step.file().checksum(),
                step.script().statements(),
                done,
                outcome,
                startedAt,
                finishedAt,
                millis,
                attempt.actor(),
                attempt.host(),
                attempt.toolVersion(),
                error);
    }

    private static OptionalLong versionRow(HistoryRow row) {
        return row instanceof HistoryEntry entry ? entry.versionRow() : OptionalLong.empty();
    }

    /** Only attempts at migrations are ever answered. */
    private static HistoryRow resolved(HistoryRow row) {
        if (!(row instanceof HistoryEntry entry)) {
            return row;
        }
        return new HistoryEntry(
                entry.id(),
                entry.versionRow(),
                entry.version(),
                entry.name(),
                entry.direction(),
                entry.checksum(),
                entry.statementsTotal(),
                entry.statementsDone(),
                Outcome.RESOLVED,
                entry.startedAt(),
                entry.finishedAt(),
                entry.durationMillis(),
                entry.actor(),
                entry.host(),
                entry.toolVersion(),
                entry.error());
    }
}
