package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.error.DatastoreRefusedException;
import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Who is told to mend a statement has a statement that can be mended. */
final class RemedyIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    private Db db;

    @BeforeEach
    void freshDatabase() {
        db = Db.of(postgres.database());
        db.migrate(session -> {});
    }

    private static String full(String when) {
        return "CREATE FUNCTION full_disk() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN IF " + when
                + " THEN RAISE 'could not extend file' USING ERRCODE = '53100'; END IF; RETURN NEW; END $$;"
                + " CREATE TRIGGER full_disk BEFORE INSERT OR UPDATE ON gander_history_shop_postgres FOR EACH ROW EXECUTE"
                + " FUNCTION full_disk()";
    }

    @Test
    void a_full_disk_is_no_fault_of_the_statement() {
        String statement = "DO $$ BEGIN RAISE 'could not extend file' USING ERRCODE = '53100'; END $$";

        StatementFailedException together =
                db.failure(MigrationBuilder.of(1).named("big").up(statement));
        assertThat(together.advice())
                .isEqualTo("Nothing of 0001_big.sql stays. Make room on the server's disk and run again.");

        StatementFailedException alone = db.failure(
                MigrationBuilder.of(2).named("big").withoutTransaction().up("SELECT 1", statement));
        assertThat(alone.advice())
                .isEqualTo("What ran before that statement stays, because 0002_big.sql runs without a transaction. Make"
                        + " room on the server's disk and run again. Look at the store, then answer with"
                        + " 'resolve' (--retry, --skip or --applied).");
    }

    @Test
    void a_disk_that_is_full_when_the_journal_begins_is_said_to_be_so() {
        db.run(full("NEW.outcome = 'running'"));
        try (DatastoreSession session = db.datastore().open(Purpose.RUN)) {
            assertThatThrownBy(() -> session.apply(
                            MigrationBuilder.of(1)
                                    .named("big")
                                    .withoutTransaction()
                                    .up("CREATE TABLE a (i int)")
                                    .stepUp(),
                            Db.ATTEMPT,
                            Db.UNHEARD))
                    .isInstanceOfSatisfying(
                            DatastoreRefusedException.class,
                            refusal -> assertThat(refusal.advice()).startsWith("Mend what the server names"))
                    .hasMessageContaining("cannot begin the journal of up 0001_big.sql")
                    .hasMessageContaining("could not extend file");
        }
        assertThat(db.hasTable("a")).isFalse();
    }

    @Test
    void a_disk_that_is_full_at_the_record_is_said_to_be_so() {
        db.run(full("NEW.outcome = 'applied'"));

        StatementFailedException together = db.failure(MigrationBuilder.of(1).named("big"));
        StatementFailedException alone =
                db.failure(MigrationBuilder.of(2).named("big").withoutTransaction());

        assertThat(together).hasMessageContaining("while recording and committing");
        assertThat(together.advice()).contains("Nothing of 0001_big.sql stays. Make room on the server's disk");
        assertThat(alone).hasMessageContaining("while recording and committing");
        assertThat(alone.remains()).isEqualTo(Remains.EARLIER_STATEMENTS);
        assertThat(alone.advice())
                .startsWith("What ran before stays, because 0002_big.sql runs without a transaction. Make room")
                .contains("'resolve'");
    }

    @Test
    void a_file_that_makes_its_own_transaction_read_only_is_told_so() {
        StatementFailedException writes =
                db.failure(MigrationBuilder.of(1).up("SET TRANSACTION READ ONLY", "CREATE TABLE a (i int)"));
        StatementFailedException reads = db.failure(MigrationBuilder.of(1).up("SET TRANSACTION READ ONLY", "SELECT 1"));

        assertThat(writes).hasMessageContaining("statement 2 of 2").hasMessageContaining("read-only transaction");
        assertThat(reads).hasMessageContaining("while recording and committing");
        for (StatementFailedException failure : new StatementFailedException[] {writes, reads}) {
            assertThat(failure.advice()).contains("SET TRANSACTION READ ONLY").doesNotContain("Mend");
        }
        assertThat(db.versions()).containsExactly(0L);
    }

    @Test
    void a_lock_that_another_holds_is_no_fault_of_the_statement() {
        db.run("CREATE TABLE a (i int)");
        StatementFailedException failure = db.failure(MigrationBuilder.of(1)
                .up("DO $$ BEGIN RAISE 'canceling statement due to lock timeout' USING ERRCODE = '55P03'; END $$"));

        assertThat(failure.advice()).contains("Another transaction stood in the way");
    }

    @Test
    void what_is_there_already_can_be_adopted() {
        db.run("CREATE TABLE customer (i int)", "CREATE TYPE mood AS ENUM ('good')", "CREATE SCHEMA app");
        for (String create : new String[] {
            "CREATE TABLE customer (i int)",
            "CREATE INDEX customer ON customer (i)",
            "CREATE TYPE mood AS ENUM ('good')",
            "CREATE SCHEMA app",
            "CREATE FUNCTION pg_catalog.now() RETURNS timestamptz LANGUAGE sql AS 'SELECT NULL::timestamptz'"
        }) {
            for (MigrationBuilder baseline : new MigrationBuilder[] {
                MigrationBuilder.of(1).up(create),
                MigrationBuilder.of(1).withoutTransaction().up(create)
            }) {
                assertThat(db.failure(baseline))
                        .hasMessageContaining("already exists")
                        .hasMessageContaining("record it as applied with 'adopt'");
            }
        }
        assertThat(db.failure(MigrationBuilder.of(2).up("SELECT 1/0")))
                .message()
                .doesNotContain("adopt");
    }
}
