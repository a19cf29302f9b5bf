package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.CountingProxy;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is said when the connection breaks: nothing stays while nothing was committed, and else nobody knows. */
final class LossIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    private Db db;
    private CountingProxy proxy;

    @BeforeEach
    void between() {
        db = Db.of(postgres.database());
        db.migrate(session -> {});
        proxy = CountingProxy.to("127.0.0.1", URI.create(db.url()).getPort());
    }

    @AfterEach
    void stop() {
        proxy.close();
    }

    private StatementFailedException lost(String words, MigrationBuilder migration) {
        String url = db.url().replaceFirst(":[0-9]+/", ":" + proxy.port() + "/");
        try (DatastoreSession session = PostgresDatastore.of(db.settings(url, Optional.empty(), Map.of()))
                .open(Purpose.RUN)) {
            session.read();
            proxy.loseAnswerTo(words);
            return catchThrowableOfType(
                    StatementFailedException.class, () -> session.apply(migration.stepUp(), Db.ATTEMPT, Db.UNHEARD));
        }
    }

    @Test
    void in_one_text_with_the_commit_nobody_knows() {
        StatementFailedException failure = lost("COMMIT", MigrationBuilder.of(1).up("CREATE TABLE a (i int)"));

        assertThat(failure.remains()).isEqualTo(Remains.UNKNOWN);
        assertThat(failure).hasMessageContaining("connection was lost");
        assertThat(failure.advice()).contains("status");
        Db.until(() -> db.hasTable("a"));
        assertThat(db.versions()).containsExactly(0L, 1L);
    }

    @Test
    void before_the_commit_was_sent_nothing_stays() {
        StatementFailedException failure = lost(
                "work_mem",
                MigrationBuilder.of(1).up("CREATE TABLE a (i int)", "SET work_mem TO '2MB'", "CREATE TABLE b (i int)"));

        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure.getSuppressed()).isNotEmpty();
        assertThat(db.hasTable("a")).isFalse();
    }

    @Test
    void a_backend_that_says_why_it_ends_is_believed() {
        StatementFailedException failure = lost(
                "no such words",
                MigrationBuilder.of(1)
                        .up("CREATE TABLE a (i int)", "SELECT pg_terminate_backend(pg_backend_pid())", "SELECT 3"));

        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure).hasMessageContaining("terminating connection");
        assertThat(db.hasTable("a")).isFalse();
    }

    @Test
    void without_transaction_the_statement_in_doubt_is_on_record() {
        // The words shall not be met in the script's text, which goes into the history first.
        MigrationBuilder migration = MigrationBuilder.of(1)
                .withoutTransaction()
                .up("CREATE TABLE a (i int)", "CREATE TABLE b (i int)")
                .withText("");
        StatementFailedException failure = lost("TABLE b", migration);

        assertThat(failure.statement()).map(Statement::number).hasValue(2);
        assertThat(failure.remains()).isEqualTo(Remains.EARLIER_STATEMENTS);
        assertThat(db.lastEntry().statementInDoubt()).isEqualTo(2);
    }
}
