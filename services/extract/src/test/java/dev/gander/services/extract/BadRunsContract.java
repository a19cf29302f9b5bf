package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.datastore.DatastoreSession;
import dev.gander.migrate.datastore.Lease;
import dev.gander.migrate.datastore.Purpose;
import dev.gander.migrate.testkit.Migrations;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Runs that fail, and files that change after they were applied, through the whole program on a real store. */
abstract class BadRunsContract {

    @TempDir
    Path folder;

    Store store;
    Migrations migrations;
    Program program;

    /** An empty store. */
    abstract Store emptyStore(Path free);

    @BeforeEach
    void prepare() {
        store = emptyStore(folder);
        migrations = Migrations.in(folder.resolve("migrations"));
        program = new Program(store, migrations);
    }

    @Test
    void a_statement_that_fails_in_the_middle_takes_its_whole_file_with_it() {
        migrations
                .add(1, "good", "CREATE TABLE good (id int);", "DROP TABLE good;")
                .add(2, "bad", "CREATE TABLE bad (id int);\nINSERT INTO absent VALUES (1);\nSELECT 1;", "SELECT 1;")
                .add(3, "later", "CREATE TABLE later (id int);", "DROP TABLE later;");

        program.fails(1, "up")
                .says("extract/" + store.target(), "0002_bad.sql:3", "statement 2 of 3", "absent", "Nothing of 0002");
        assertThat(store.tables()).containsExactly("good");
        assertThat(store.versions()).containsExactly("0", "1");
        assertThat(store.outcomes()).containsExactly("applied", "rolled_back", "rolled_back");

        migrations.add(2, "bad", "CREATE TABLE bad (id int);", "DROP TABLE bad;");
        program.run("up").exits(0).shows("OK       up 0002_bad.sql", "OK       up 0003_later.sql");
    }

    @ParameterizedTest
    @CsvSource({"--retry, 'bad,good,last'", "--skip, 'good,last'", "--applied, 'good'"})
    void a_file_without_transaction_that_fails_waits_for_an_answer(String answer, String tables) {
        migrations.addWithoutTransaction(
                1,
                "halves",
                "CREATE TABLE good (id int);\nALTER TABLE absent RENAME TO bad;\nCREATE TABLE last (id int);",
                "DROP TABLE good;");

        program.run("up").exits(1).says("0001_halves.sql:4", "statement 2 of 3", "'resolve'");
        program.fails(8, "up").says("1 of 3 statements are done, statement 2 is in doubt", "--skip", "--applied");
        program.fails(8, "down");
        program.fails(8, "plan");
        program.run("check").exits(8);
        program.run("status").exits(0).shows("interrupted");
        program.fails(2, "resolve").says("--retry", "--skip", "--applied");
        assertThat(store.tables()).containsExactly("good");
        assertThat(store.versions()).containsExactly("0");

        store.execute("CREATE TABLE absent (id int)");
        program.run("resolve", answer).exits(0);
        store.execute("DROP TABLE IF EXISTS absent");
        assertThat(String.join(",", store.tables())).isEqualTo(tables);
        assertThat(store.versions()).containsExactly("0", "1");
        program.run("up").exits(0).shows("nothing to do");
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMIT;", "ROLLBACK;", "END;", "COMMIT; BEGIN;"})
    void a_command_that_would_end_the_transaction_is_not_sent(String command) {
        migrations.add(1, "commits", "CREATE TABLE a (id int);\n" + command + "\nCREATE TABLE b (id int);", "");

        program.fails(1, "up").says("0001_commits.sql:3", "statement 2 of 3", "NO TRANSACTION", "Nothing of 0001");
        assertThat(store.tables()).isEmpty();
        assertThat(store.versions()).containsExactly("0");

        migrations.add(1, "commits", "CREATE TABLE a (id int);", "");
        program.run("up").exits(0);
    }

    @Test
    void a_file_that_was_edited_stops_the_run_and_shows_the_difference() {
        migrations.add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        program.run("up").exits(0);
        migrations
                .add(1, "a", "CREATE TABLE a (id bigint);", "DROP TABLE a;")
                .add(2, "b", "CREATE TABLE b (id int);", "DROP TABLE b;");

        program.fails(3, "up")
                .says("version 1: 0001_a.sql", "-CREATE TABLE a (id int);", "+CREATE TABLE a (id bigint);");
        program.run("status").exits(0).shows("edited");
        program.run("validate", "--applied").exits(3).shows("0001_a.sql");
        program.fails(3, "down").says("--use-recorded");
        assertThat(store.tables()).containsExactly("a");
        assertThat(store.versions()).containsExactly("0", "1");
    }

    @Test
    void a_file_that_was_deleted_is_told_and_one_that_was_renamed_is_the_same() {
        migrations
                .add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .add(2, "b", "CREATE TABLE b (id int);", "DROP TABLE b;");
        program.run("up").exits(0);

        migrations.delete("0002_b.sql");
        program.run("up").exits(0).shows("nothing to do");
        program.run("status").exits(0).shows("file gone");
        program.run("validate", "--applied").exits(3).shows("version 2", "file has gone");
        program.fails(3, "down").says("version 2", "file has gone", "--use-recorded");

        migrations.add(2, "renamed", "CREATE TABLE b (id int);", "DROP TABLE b;");
        program.run("status").exits(0).shows("renamed").neverSays("file gone");
        program.run("down").exits(0);
        assertThat(store.tables()).containsExactly("a");
    }

    @Test
    void a_late_file_is_refused_and_can_be_allowed() {
        migrations
                .add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;")
                .add(3, "c", "CREATE TABLE c (id int);", "DROP TABLE c;");
        program.run("up").exits(0);
        migrations.add(2, "b", "CREATE TABLE b (id int);", "DROP TABLE b;");

        program.fails(3, "up").says("version 2: 0002_b.sql", "--allow-missing", "out-of-order");
        program.run("status", "--check").exits(4).shows("late");
        assertThat(store.tables()).containsExactly("a", "c");
        program.run("up", "--allow-missing").exits(0);
        assertThat(store.versions()).containsExactly("0", "1", "3", "2");
    }

    @Test
    void a_lock_that_is_held_for_too_long_is_given_up_and_its_holder_named() {
        migrations.add(1, "a", "CREATE TABLE a (id int);", "DROP TABLE a;");
        try (DatastoreSession holder = store.datastore().open(Purpose.RUN)) {
            Lease lease = holder.lock().tryAcquire().orElseThrow();
            program.fails(6, "up", "--lock-wait", "50ms")
                    .says("another run holds the lock", holderWords(), "--lock-wait");
            program.run("status").exits(0).shows("pending");
            lease.close();
        }

        program.run("up", "--lock-wait", "0").exits(0);
    }

    /** How the store names who holds the lock. */
    abstract String holderWords();
}
