package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.FileOptions;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** Files without a transaction: each statement alone, with a journal before it. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class NoTransactionIT {

    @RegisterExtension
    private final PostgresExtension postgres;

    private Db db;

    NoTransactionIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
    }

    private static MigrationBuilder alone(String... statements) {
        return MigrationBuilder.of(1).withoutTransaction().up(statements);
    }

    private static FileOptions timeouts(Optional<Duration> lock, Optional<Duration> statement) {
        return new FileOptions(OrderPolicy.REFUSE_LATE, lock, statement, List.of(), List.of(), List.of());
    }

    @Test
    void what_needs_to_be_outside_a_transaction_works() {
        db.apply(alone(
                "CREATE TABLE a (i int)",
                "CREATE INDEX CONCURRENTLY a_i ON a (i)",
                "VACUUM a",
                "REINDEX INDEX CONCURRENTLY a_i",
                "DROP INDEX CONCURRENTLY a_i"));

        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void two_commands_in_one_unit_are_one_transaction_of_the_server() {
        StatementFailedException failure = db.failure(
                alone("CREATE TABLE a (i int)", "CREATE INDEX CONCURRENTLY a_i ON a (i); SELECT 1", "SELECT 2"));

        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure).hasMessageContaining("CONCURRENTLY cannot");
        assertThat(db.lastEntry().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(db.lastEntry().statementsDone()).isEqualTo(1);
    }

    @Test
    void a_run_whose_backend_dies_leaves_a_row_that_says_which_statement_is_in_doubt() {
        try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            session.initialize();
            MigrationBuilder deadly = alone(
                    "CREATE TABLE a (i int)",
                    "INSERT INTO a VALUES (1)",
                    "SELECT pg_terminate_backend(pg_backend_pid())",
                    "INSERT INTO a VALUES (2)");
            StatementFailedException failure = org.assertj.core.api.Assertions.catchThrowableOfType(
                    StatementFailedException.class, () -> session.apply(deadly.stepUp(), Db.ATTEMPT, Db.UNHEARD));

            assertThat(failure.statement()).map(Statement::number).hasValue(3);
            assertThat(failure.getSuppressed()).isNotEmpty();
        }
        HistoryEntry entry = db.lastEntry();
        assertThat(entry.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(entry.statementsDone()).isEqualTo(2);
        assertThat(entry.statementInDoubt()).isEqualTo(3);
        assertThat(db.column("SELECT i FROM a")).containsExactly("1");
    }

    @Test
    void going_on_runs_the_rest_alone_and_answers_the_interrupted_attempt() {
        MigrationBuilder half =
                alone("CREATE TABLE a (i int)", "SELECT 1/(SELECT count(*) FROM a)", "INSERT INTO a VALUES (2)");
        db.failure(half);
        long interrupted = db.lastEntry().id();
        db.run("INSERT INTO a VALUES (1)");

        Attempt again = Db.ATTEMPT.goingOn(interrupted, 2);
        db.migrate(session -> session.apply(half.stepUp(), again, Db.UNHEARD));

        assertThat(db.column("SELECT i FROM a")).containsExactly("1", "2");
        assertThat(db.state().history().entries())
                .extracting(HistoryEntry::outcome)
                .containsExactly(Outcome.RESOLVED, Outcome.APPLIED);
    }

    @Test
    void a_file_may_have_transactions_of_its_own_and_a_failure_in_one_counts_from_its_begin() {
        StatementFailedException failure = db.failure(alone(
                "CREATE TABLE a (i int)",
                "BEGIN",
                "INSERT INTO a VALUES (1)",
                "COMMIT",
                "BEGIN",
                "INSERT INTO a VALUES (2)",
                "SELECT 1/0"));

        assertThat(failure.statement()).map(Statement::number).hasValue(7);
        assertThat(db.column("SELECT i FROM a")).containsExactly("1");
        assertThat(db.lastEntry().statementsDone()).isEqualTo(4);
    }

    @Test
    void a_transaction_that_a_file_leaves_open_is_a_failure() {
        StatementFailedException failure =
                db.failure(alone("CREATE TABLE a (i int)", "BEGIN", "INSERT INTO a VALUES (1)"));

        assertThat(failure).hasMessageContaining("leaves a transaction open");
        assertThat(db.column("SELECT i FROM a")).isEmpty();
        assertThat(db.versions()).containsExactly(0L);
        assertThat(db.lastEntry().statementsDone()).isEqualTo(1);
    }

    @Test
    void an_invalid_index_is_found_although_the_server_reports_success() {
        db.run("CREATE TABLE a (i int)", "INSERT INTO a VALUES (1), (1)");
        StatementFailedException built = db.failure(alone("CREATE UNIQUE INDEX CONCURRENTLY \"A i\" ON a (i)"));
        assertThat(built)
                .hasMessageContaining("DROP INDEX CONCURRENTLY \"A i\"")
                .hasMessageContaining("(i)=(1)");

        StatementFailedException skipped = db.failure(MigrationBuilder.of(2)
                .withoutTransaction()
                .up("CREATE UNIQUE INDEX CONCURRENTLY IF NOT EXISTS \"A i\" ON public.a (i)"));
        assertThat(skipped.remains()).isEqualTo(Remains.EARLIER_STATEMENTS);
        assertThat(skipped).hasMessageContaining("there but invalid").hasMessageContaining("resolve --retry");
        assertThat(db.versions()).containsExactly(0L);
    }

    @Test
    void a_statement_timeout_holds_for_every_statement() {
        StatementFailedException failure = db.failure(alone("SELECT 1", "SELECT pg_sleep(60)")
                .with(timeouts(Optional.empty(), Optional.of(Duration.ofMillis(300)))));

        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure).hasMessageContaining("statement timeout");
        assertThat(db.lastEntry().outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void a_lock_timeout_holds_for_statements_that_take_a_lock() throws SQLException {
        db.run("CREATE TABLE a (i int)");
        try (Connection other = locked("LOCK TABLE a")) {
            for (MigrationBuilder one : List.of(
                    alone("ALTER TABLE a ADD j int"), MigrationBuilder.of(2).up("ALTER TABLE a ADD j int"))) {
                StatementFailedException failure =
                        db.failure(one.with(timeouts(Optional.of(Duration.ofMillis(50)), Optional.empty())));
                assertThat(failure).hasMessageContaining("lock timeout");
            }
            other.rollback();
        }
    }

    /** Only the end of the older transaction ends the wait, which a lock timeout would have cut short. */
    @Test
    void a_lock_timeout_does_not_hold_for_a_concurrent_index_that_waits_by_design() throws Exception {
        db.run("CREATE TABLE a (i int)");
        try (Connection older = locked("INSERT INTO a VALUES (1)")) {
            Thread run = new Thread(() -> db.apply(alone("CREATE INDEX CONCURRENTLY a_i ON a (i)")
                    .with(timeouts(Optional.of(Duration.ofMillis(20)), Optional.empty()))));
            run.start();
            String waiting = "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE"
                    + " 'CREATE INDEX CONC%' AND clock_timestamp() - query_start > interval '200 ms'";
            Db.until(() -> !db.value(waiting).equals("0") || !run.isAlive());
            older.commit();
            run.join();
        }
        assertThat(db.versions()).containsExactly(0L, 1L);
        assertThat(db.value("SELECT indisvalid FROM pg_index WHERE indexrelid = 'a_i'::regclass"))
                .isEqualTo("t");
    }

    private Connection locked(String statement) throws SQLException {
        Connection other = DriverManager.getConnection(db.jdbcUrl());
        other.setAutoCommit(false);
        try (java.sql.Statement run = other.createStatement()) {
            run.execute(statement);
        }
        return other;
    }

    @Test
    void data_for_a_copy_is_refused_in_words() {
        StatementFailedException failure = db.failure(alone("CREATE TABLE a (i int)", "COPY a FROM STDIN"));

        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure).hasMessageContaining("COPY");
    }

    @Test
    void records_are_made_with_the_rights_of_the_role_that_logged_in() {
        db.run("DO $$ BEGIN CREATE ROLE powerless; EXCEPTION WHEN duplicate_object THEN NULL; END $$");
        db.apply(alone("SET statement_timeout TO 1000", "SET ROLE powerless", "SET search_path TO ''", "SELECT 1"));
        assertThatThrownBy(() -> db.apply(MigrationBuilder.of(2)
                        .withoutTransaction()
                        .up("SET SESSION AUTHORIZATION powerless", "SELECT 1/0")))
                .hasMessageContaining("division by zero")
                .hasNoSuppressedExceptions();

        assertThat(db.lastEntry().outcome()).isEqualTo(Outcome.FAILED);
        assertThat(db.versions()).containsExactly(0L, 1L);
    }
}
