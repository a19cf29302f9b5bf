package dev.gander.migrate.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.event.MigrationEvent;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Statement;
import dev.gander.migrate.model.StatementCursor;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.TransactionMode;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.source.DirectorySource;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MigrationsTest {

    private static final TargetName TARGET = new TargetName("shop", "store");

    @TempDir
    Path folder;

    @Test
    void a_folder_of_migrations_is_one_that_the_parser_reads() {
        Path written = Migrations.in(folder)
                .add(1, "users", "CREATE TABLE users (id int);", "DROP TABLE users;")
                .addWithoutTransaction(2, "index", "CREATE INDEX i ON users (id);", "DROP INDEX i;")
                .file("gone.txt", "text")
                .delete("gone.txt")
                .folder();

        List<Migration> parsed = new DirectorySource(written, ScriptSyntax.SQL)
                .list().migrations().stream()
                        .map(raw -> new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty())
                                .parse(raw)
                                .migration()
                                .orElseThrow())
                        .toList();

        assertThat(parsed)
                .extracting(Migration::transactionMode)
                .containsExactly(TransactionMode.TRANSACTIONAL, TransactionMode.NO_TRANSACTION);
        assertThat(statements(parsed.get(0), Direction.DOWN)).containsExactly("DROP TABLE users;");
        assertThat(written.resolve("gone.txt")).doesNotExist();
    }

    @Test
    void a_built_migration_has_its_statements_with_their_lines() {
        Migration migration = MigrationBuilder.of(3)
                .named("three")
                .up("ONE", "TWO")
                .down("UNDO")
                .build();

        assertThat(migration.origin().path()).isEqualTo("0003_three.sql");
        assertThat(statements(migration, Direction.UP)).containsExactly("ONE", "TWO");
        try (StatementCursor cursor = migration.down().open()) {
            assertThat(cursor.next().orElseThrow().position().line()).isEqualTo(5);
        }
        assertThat(MigrationBuilder.of(3)
                        .named("three")
                        .up("ONE", "TWO")
                        .down("UNDO")
                        .text())
                .isEqualTo("-- +goose Up\nONE;\nTWO;\n-- +goose Down\nUNDO;\n");
    }

    @Test
    void a_recording_listener_tells_what_it_heard_by_sort() {
        RecordingListener listener = new RecordingListener();
        listener.on(new MigrationEvent.LockAwaited(TARGET, Optional.empty(), Duration.ZERO));
        listener.on(new MigrationEvent.PlanMade(TARGET, List.of()));

        assertThat(listener.sorts()).containsExactly("LockAwaited", "PlanMade");
        assertThat(listener.events(MigrationEvent.PlanMade.class)).hasSize(1);
        assertThat(listener.events()).hasSize(2);
    }

    private static List<String> statements(Migration migration, Direction direction) {
        List<String> texts = new ArrayList<>();
        try (StatementCursor cursor = migration.script(direction).open()) {
            for (Optional<Statement> next = cursor.next(); next.isPresent(); next = cursor.next()) {
                texts.add(next.get().text());
            }
        }
        return texts;
    }
}
