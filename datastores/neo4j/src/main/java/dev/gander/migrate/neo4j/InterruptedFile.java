package dev.gander.migrate.neo4j;

import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.neo4j.SchemaChange.Rule;
import dev.gander.migrate.neo4j.SchemaChange.Standing;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Finds out how far a file came that was interrupted. A transaction of data statements has noted itself, so the statement in
 * doubt did not happen. Of a transaction of schema statements the schema shows whether all of it happened or nothing. What
 * commits by itself, and a file that asked for no transaction, is for a person to judge.
 */
final class InterruptedFile {

    private final SchemaCheck check;

    InterruptedFile(SchemaCheck check) {
        this.check = check;
    }

    OptionalInt statementsDone(Step step, HistoryEntry interrupted) {
        int done = interrupted.statementsDone();
        if (step.file().transactionMode() == TransactionMode.NO_TRANSACTION) {
            return OptionalInt.empty();
        }
        List<CypherCommand> doubtful = unitBehind(step, done);
        if (doubtful.isEmpty() || doubtful.get(0).kind() == StatementClass.DATA) {
            return OptionalInt.of(done);
        }
        if (doubtful.get(0).kind() == StatementClass.ALONE) {
            return OptionalInt.empty();
        }
        int last = doubtful.get(doubtful.size() - 1).statement().number();
        return settled(doubtful, done, last);
    }

    /** The statements behind the last one known to be done that shared a transaction. */
    private static List<CypherCommand> unitBehind(Step step, int done) {
        List<CypherCommand> unit = new ArrayList<>();
        try (StatementCursor cursor = step.script().open()) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                CypherCommand command = CypherCommand.of(next.get());
                if (command.statement().number() <= done || command.isEmpty()) {
                    continue;
                }
                if (!unit.isEmpty() && unit.get(0).kind() != command.kind()) {
                    return unit;
                }
                unit.add(command);
            }
        }
        return unit;
    }

    /** What says IF (NOT) EXISTS can run twice, so the others decide. */
    private OptionalInt settled(List<CypherCommand> unit, int none, int all) {
        List<SchemaChange> changes =
                unit.stream().flatMap(command -> command.change().stream()).toList();
        if (changes.size() < unit.size()) {
            return OptionalInt.empty();
        }
        List<Standing> strict = check.standings(
                changes.stream().filter(change -> change.rule() == Rule.FAILS).toList());
        if (check.standings(changes).stream().allMatch(Standing.DONE::equals)) {
            return OptionalInt.of(all);
        }
        return strict.stream().allMatch(Standing.NOT_DONE::equals) ? OptionalInt.of(none) : OptionalInt.empty();
    }
}
