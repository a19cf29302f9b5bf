package dev.gander.migrate;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.error.FileGoneException;
import dev.gander.migrate.error.InterruptedMigrationException;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Script;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.report.Report;
import java.util.List;
import java.util.Optional;

/** Goes on with a migration that was interrupted outside a transaction, as a person has answered. */
final class InterruptedRun {

    private final TargetName target;
    private final MigrationSet migrations;
    private final RecordedText recordedText;

    InterruptedRun(TargetName target, MigrationSet migrations, RecordedText recordedText) {
        this.target = target;
        this.migrations = migrations;
        this.recordedText = recordedText;
    }

    Report resolve(DatastoreSession session, Run run, HistoryEntry entry, Answer answer) {
        Migration file =
                migrations.find(entry.version()).orElseThrow(() -> new FileGoneException(target, entry.version()));
        Step step = new Step(file, entry.direction());
        demandUnchangedBeginning(session, entry, step, entry.statementsDone());
        int doubt = entry.statementInDoubt();
        int first = answer.resolution() == Resolution.SKIP ? doubt + 1 : doubt;
        Attempt attempt = answer.attempt().goingOn(entry.id(), first);
        if (answer.resolution() == Resolution.APPLIED) {
            return run.record(List.of(step), resolved -> session.record(resolved, attempt, Outcome.RESOLVED));
        }
        return run.apply(List.of(step), session, resolved -> attempt);
    }

    /**
     * How the next run goes on where the store itself can tell how far the interrupted one came. Writes nothing.
     *
     * @throws InterruptedMigrationException when only a person can tell
     */
    Continuation goOn(DatastoreSession session, HistoryEntry entry, Attempt attempt) {
        Migration file =
                migrations.find(entry.version()).orElseThrow(() -> new FileGoneException(target, entry.version()));
        Step step = new Step(file, entry.direction());
        int done =
                session.statementsDone(step, entry).orElseThrow(() -> new InterruptedMigrationException(target, entry));
        demandUnchangedBeginning(session, entry, step, done);
        return new Continuation(target, Optional.of(entry), attempt, attempt.goingOn(entry.id(), done + 1));
    }

    /**
     * What was decided, and by whom.
     *
     * @param resolution the answer
     * @param attempt who gives it
     */
    record Answer(Resolution resolution, Attempt attempt) {}

    private void demandUnchangedBeginning(DatastoreSession session, HistoryEntry entry, Step step, int done) {
        if (entry.checksum().equals(step.file().checksum())) {
            return;
        }
        Optional<Migration> recorded = recordedText.read(session, entry);
        boolean unchanged =
                recorded.isPresent() && beginsAlike(recorded.get().script(entry.direction()), step.script(), done);
        if (!unchanged) {
            throw new UsageException(
                    target + ": " + step.file().origin() + " was edited after the interruption, and not only from"
                            + " statement " + (done + 1) + " on, so what is done is not known any more",
                    "Restore the first " + done + " statements of its " + sectionOf(entry.direction())
                            + " section as they were, then answer again.");
        }
    }

    private static String sectionOf(Direction direction) {
        return direction == Direction.UP ? "Up" : "Down";
    }

    private static boolean beginsAlike(Script recorded, Script now, int statements) {
        try (StatementCursor before = recorded.open();
                StatementCursor after = now.open()) {
            for (int number = 1; number <= statements; number++) {
                Optional<String> one = before.next().map(Statement::text);
                if (one.isEmpty() || !one.equals(after.next().map(Statement::text))) {
                    return false;
                }
            }
            return true;
        }
    }
}
