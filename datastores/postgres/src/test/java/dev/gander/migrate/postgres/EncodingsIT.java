package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.error.StatementFailedException;
import dev.gander.migrate.error.StatementFailedException.Remains;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Databases that read or keep texts in their own way get one statement at a time. */
final class EncodingsIT {

    @RegisterExtension
    private final PostgresExtension postgres = Servers.one();

    private Db utf8;
    private Db latin;

    @BeforeEach
    void aDatabaseOfLatinLetters() {
        utf8 = Db.of(postgres.database());
        utf8.run("CREATE DATABASE " + name() + " ENCODING 'LATIN1' TEMPLATE template0 LC_COLLATE 'C' LC_CTYPE 'C'");
        latin = new Db(utf8.url() + "_latin", utf8.jdbcUrl().replaceFirst("\\?", "_latin?"));
    }

    @AfterEach
    void dropIt() {
        utf8.run("DROP DATABASE " + name() + " WITH (FORCE)");
    }

    private String name() {
        return utf8.url().replaceFirst(".*/", "") + "_latin";
    }

    @Test
    void a_character_that_the_encoding_lacks_is_found_in_its_statement() {
        StatementFailedException failure = latin.failure(MigrationBuilder.of(1)
                .up("CREATE TABLE a (words text)", "INSERT INTO a VALUES ('é')", "INSERT INTO a VALUES ('€')"));

        assertThat(failure.statement()).map(Statement::number).hasValue(3);
        assertThat(latin.hasTable("a")).isFalse();
        assertThat(latin.lastEntry().outcome()).isEqualTo(Outcome.ROLLED_BACK);
    }

    @Test
    void a_text_that_the_encoding_would_mutilate_is_not_kept_but_one_in_ascii_is() {
        latin.apply(MigrationBuilder.of(1).named("käse").up("CREATE TABLE a (words text)"));
        latin.apply(MigrationBuilder.of(2).up("INSERT INTO a VALUES ('é')"));

        assertThat(latin.column("SELECT script IS NULL FROM gander_history_shop_postgres ORDER BY id"))
                .isEqualTo(List.of("f", "t"));
        assertThat(latin.column("SELECT name FROM gander_history_shop_postgres ORDER BY id"))
                .isEqualTo(List.of("k?se", "migration_2"));
        assertThat(latin.value("SELECT words FROM a")).isEqualTo("é");
    }

    @Test
    void a_commit_is_not_sent_there_either() {
        StatementFailedException failure = latin.failure(MigrationBuilder.of(1).up("CREATE TABLE a (i int)", "COMMIT"));

        assertThat(failure.remains()).isEqualTo(Remains.NOTHING);
        assertThat(latin.hasTable("a")).isFalse();
    }

    /** With backslashes that escape, the scanner would be mistaken, so the server's own word is taken. */
    @Test
    void where_backslashes_escape_an_ended_transaction_is_noticed_afterwards() {
        PostgresDatastore old = PostgresDatastore.of(
                utf8.settings(utf8.url() + "?standard_conforming_strings=off", Optional.empty(), Map.of()));
        MigrationBuilder good =
                MigrationBuilder.of(1).up("CREATE TABLE a (w text)", "INSERT INTO a VALUES ('\\'; \\\\')");
        MigrationBuilder ended = MigrationBuilder.of(2).up("INSERT INTO a VALUES ('x')", "COMMIT", "SELECT 1");
        MigrationBuilder anew = MigrationBuilder.of(3).up("INSERT INTO a VALUES ('y')", "COMMIT; BEGIN", "SELECT 1");
        Db.migrate(old, session -> {
            session.apply(good.stepUp(), Db.ATTEMPT, Db.UNHEARD);
            for (MigrationBuilder one : List.of(ended, anew)) {
                StatementFailedException failure = Assertions.catchThrowableOfType(
                        StatementFailedException.class, () -> session.apply(one.stepUp(), Db.ATTEMPT, Db.UNHEARD));
                assertThat(failure.remains()).isEqualTo(Remains.EARLIER_STATEMENTS);
                assertThat(failure).hasMessageContaining("ended the transaction");
            }
        });

        assertThat(utf8.column("SELECT w FROM a")).isEqualTo(List.of("'; \\", "x", "y"));
        assertThat(utf8.versions()).containsExactly(0L, 1L);
        assertThat(utf8.lastEntry().outcome()).isEqualTo(Outcome.FAILED);
    }
}
