package dev.gander.migrate.neo4j;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.ScriptText;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.ScriptFile;
import dev.gander.migrate.model.Step;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.neo4j.driver.Record;
import org.neo4j.driver.Transaction;
import org.neo4j.driver.Value;

/** Writes the records of one attempt at a step. Every method works in a transaction of the caller's. */
final class Records {

    private final Connection connection;
    private final Step step;
    private final Attempt attempt;
    private final Optional<String> script;
    private final long begun = System.nanoTime();

    /**
     * Reads the file, so that one that has gone is noticed before anything runs.
     *
     * @throws dev.gander.migrate.error.ChangedFileException when the file has gone
     */
    Records(Connection connection, Step step, Attempt attempt) {
        this.connection = connection;
        this.step = step;
        this.attempt = attempt;
        this.script = ScriptText.of(step);
    }

    /** Changes the version nodes and writes the history of a step of which nothing was written yet. */
    void make(Transaction transaction, Outcome outcome) {
        answer(transaction);
        OptionalLong row = changeVersion(transaction);
        add(transaction, row, step.script().statements(), outcome, Optional.empty());
    }

    /** Begins the journal and returns its number. */
    long begin(Transaction transaction) {
        answer(transaction);
        return add(
                transaction, standingRow(transaction), attempt.firstStatement() - 1, Outcome.RUNNING, Optional.empty());
    }

    /** Notes in the journal how many statements are done. */
    void advance(Transaction transaction, long journal, int done) {
        one(connection.run(transaction, Query.ADVANCE, Map.of("id", journal, "done", done)));
    }

    /** Ends the journal of a step whose statements have all run, and changes the version nodes. */
    void complete(Transaction transaction, long journal) {
        OptionalLong row = changeVersion(transaction);
        end(transaction, journal, row, step.script().statements(), Outcome.APPLIED, Optional.empty());
    }

    /** Ends the journal of a step that has stopped. */
    void stop(Transaction transaction, long journal, int done, Outcome outcome, String error) {
        end(transaction, journal, OptionalLong.empty(), done, outcome, Optional.of(error));
    }

    /** Notes a step that ran without a journal and left nothing behind: it has answered nothing either. */
    void note(Transaction transaction, int done, Outcome outcome, String reason) {
        add(transaction, standingRow(transaction), done, outcome, Optional.of(reason));
    }

    /** Notes a step that is passed over. */
    void skip(Transaction transaction) {
        add(transaction, OptionalLong.empty(), 0, Outcome.SKIPPED, Optional.empty());
    }

    private void answer(Transaction transaction) {
        attempt.resolves().ifPresent(id -> connection.run(transaction, Query.ANSWER, Map.of("id", id)));
    }

    private OptionalLong changeVersion(Transaction transaction) {
        Query query = step.direction() == Direction.UP ? Query.RECORD_UP : Query.RECORD_DOWN;
        return versionRow(transaction, query);
    }

    private OptionalLong standingRow(Transaction transaction) {
        return step.direction() == Direction.UP ? OptionalLong.empty() : versionRow(transaction, Query.STANDING_ROW);
    }

    /** A replaceable has no version, so no version node either. */
    private OptionalLong versionRow(Transaction transaction, Query query) {
        return step.version().isEmpty()
                ? OptionalLong.empty()
                : number(one(connection.run(
                                transaction,
                                query,
                                Map.of("version", step.version().get().number())))
                        .get("version_row"));
    }

    private long add(Transaction transaction, OptionalLong row, int done, Outcome outcome, Optional<String> error) {
        Map<String, Object> entry = facts();
        row.ifPresent(id -> entry.put("version_row", id));
        entry.put("statements_done", done);
        entry.put("outcome", outcome.word());
        error.ifPresent(text -> entry.put("error", text));
        return one(connection.run(transaction, Query.ADD_HISTORY, Map.of("entry", entry, "elapsed", elapsed())))
                .get("id")
                .asLong();
    }

    private Map<String, Object> facts() {
        ScriptFile file = step.file();
        Map<String, Object> facts = new HashMap<>();
        step.version().ifPresent(version -> facts.put("version_id", version.number()));
        facts.put("name", file.name());
        facts.put("direction", step.direction().word());
        facts.put("checksum", file.checksum().value());
        facts.put("checksum_algorithm", file.checksum().algorithm());
        script.ifPresent(text -> facts.put("script", text));
        facts.put("statements_total", step.script().statements());
        facts.put("actor", attempt.actor());
        facts.put("host", attempt.host());
        facts.put("tool_version", attempt.toolVersion());
        return facts;
    }

    private void end(
            Transaction transaction,
            long journal,
            OptionalLong row,
            int done,
            Outcome outcome,
            Optional<String> error) {
        Map<String, Object> parameters = new HashMap<>();
        parameters.put("id", journal);
        parameters.put("version_row", row.isPresent() ? row.getAsLong() : null);
        parameters.put("done", done);
        parameters.put("outcome", outcome.word());
        parameters.put("error", error.orElse(null));
        one(connection.run(transaction, Query.END_HISTORY, parameters));
    }

    private long elapsed() {
        return (System.nanoTime() - begun) / 1_000_000;
    }

    private static OptionalLong number(Value value) {
        return value.isNull() ? OptionalLong.empty() : OptionalLong.of(value.asLong());
    }

    private static Record one(List<Record> rows) {
        if (rows.isEmpty()) {
            throw new StoreRefusal("the history of this target is not there any more; 'init-store' makes a new one");
        }
        return rows.get(0);
    }
}
