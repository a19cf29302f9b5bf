package dev.gander.migrate.jdbc;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.MigrationLock;
import dev.gander.migrate.datastore.StatementProgress;
import dev.gander.migrate.datastore.StoreState;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.MigrationException;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.Step;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.schema.Schema;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** A session that writes down what it would send. A text that holds {@code fail} fails, one that holds {@code lose} too. */
final class PaperSession extends JdbcSession implements ScriptTransaction {

    private final List<String> sent = new ArrayList<>();
    private boolean inTransaction;

    PaperSession() {
        super(new TargetName("shop", "paper"));
    }

    List<String> sent() {
        return sent;
    }

    @Override
    protected SqlDialect dialect() {
        return new PaperDialect();
    }

    @Override
    public void send(String text) throws SQLException {
        sent.add(text);
        if (text.contains("fail") || text.contains("lose")) {
            throw new SQLException("no: " + text);
        }
        inTransaction = text.equals("BEGIN") || inTransaction && !text.equals("COMMIT");
    }

    @Override
    public void applyTogether(List<Step> steps, Attempt attempt, Function<Step, StatementProgress> progress) {
        statementByStatement(steps, attempt, progress, this);
    }

    @Override
    public void begin(Step step) throws SQLException {
        send("BEGIN");
    }

    @Override
    public void beforeRecord(Step step) throws SQLException {
        send("restore");
    }

    @Override
    public void commit(Step step) throws SQLException {
        send(step.file().name().equals("lost") ? "lose" : "COMMIT");
    }

    @Override
    public boolean isLost(SQLException failure) {
        return String.valueOf(failure.getMessage()).contains("lose");
    }

    @Override
    protected void rollback() throws SQLException {
        sent.add("ROLLBACK");
        inTransaction = false;
    }

    @Override
    protected void write(String records) throws SQLException {
        send(records);
    }

    @Override
    protected long openJournal(Step step, Optional<String> answered, String running) throws SQLException {
        if (answered.isPresent()) {
            send(answered.get());
        }
        send(running);
        return 7;
    }

    @Override
    protected void runAlone(Step step, Statement statement, String journal) throws SQLException {
        send(journal);
        send(statement.text());
    }

    @Override
    protected boolean inTransaction() {
        return inTransaction;
    }

    @Override
    protected boolean hasCommand(String unit) {
        return !unit.equals(";");
    }

    @Override
    protected Optional<String> remedy(SQLException failure) {
        return Optional.empty();
    }

    @Override
    protected String reason(SQLException failure, Optional<Statement> statement) {
        return String.valueOf(failure.getMessage());
    }

    @Override
    protected MigrationException failure(String doing, SQLException cause) {
        return new DatastoreRefusedException("cannot " + doing, "Do it differently.", cause);
    }

    @Override
    protected <T> List<T> rows(String query, RowReader<T> reader) throws SQLException {
        send(query);
        throw new SQLException("paper holds no rows");
    }

    @Override
    public String product() {
        return "Paper";
    }

    @Override
    public StoreState read() {
        return StoreState.untouched();
    }

    @Override
    public void initialize() {
        // Paper needs no tables.
    }

    @Override
    public String initializationScript() {
        return "";
    }

    @Override
    public MigrationLock lock() {
        throw new IllegalStateException("Nobody else writes on this paper");
    }

    @Override
    public void cancel() {
        // Nothing runs for long.
    }

    @Override
    public void close() {
        sent.add("closed");
    }

    @Override
    public Schema schema() {
        return new Schema("paper", List.of(), List.of());
    }
}
