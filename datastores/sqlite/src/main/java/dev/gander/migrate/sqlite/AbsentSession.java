package dev.gander.migrate.sqlite;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.model.HistoryRow;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.Schema;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A question to a database file that is not there, and is not made for being asked about. */
final class AbsentSession implements DatastoreSession {

    private final TargetName target;
    private final SqliteAddress address;
    private final SqliteDialect dialect;

    AbsentSession(TargetName target, SqliteAddress address, SqliteDialect dialect) {
        this.target = target;
        this.address = address;
        this.dialect = dialect;
    }

    @Override
    public String product() {
        return "SQLite";
    }

    @Override
    public StoreState read() {
        return StoreState.untouched();
    }

    @Override
    public Optional<String> recordedScript(HistoryRow row) {
        return Optional.empty();
    }

    @Override
    public Optional<Set<String>> columns(String kind, String name) {
        return Optional.empty();
    }

    @Override
    public Schema schema() {
        return new Schema(SqliteSchema.PRODUCT, List.of(), List.of());
    }

    @Override
    public String initializationScript() {
        return dialect.initializationScript();
    }

    @Override
    public void initialize() {
        throw refusal();
    }

    @Override
    public MigrationLock lock() {
        throw refusal();
    }

    @Override
    public void apply(Step step, Attempt attempt, StatementProgress progress) {
        throw refusal();
    }

    @Override
    public void record(Step step, Attempt attempt, Outcome outcome) {
        throw refusal();
    }

    private DatastoreRefusedException refusal() {
        return SqliteFailures.onlyAsking(target, address.place());
    }

    @Override
    public void cancel() {
        // Nothing runs here.
    }

    @Override
    public void close() {
        // Nothing was opened.
    }
}
