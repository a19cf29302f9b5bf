package dev.gander.services.extract.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.gander.migrate.datastore.DatastoreFactory;
import dev.gander.migrate.testkit.TargetMigrations;
import dev.gander.migrate.testkit.golden.GoldenCase;
import dev.gander.migrate.testkit.golden.GoldenCases;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * No migration changes an export, and one that would is found. The cases are folders that hold one more migration each,
 * numbered above all others.
 */
abstract class ExportContract {

    @TempDir
    Path folder;

    /** A store of which nothing is migrated. */
    record EmptyStore(GraphStore kind, DatastoreFactory factory, String url, String jdbcUrl) {}

    private final String target;

    ExportContract(String target) {
        this.target = target;
    }

    /** Another one on each call. */
    abstract EmptyStore emptyStore() throws IOException;

    @Test
    void every_state_that_the_migrations_can_leave_gives_the_same_exports() throws IOException {
        walk(getClass().getClassLoader());
    }

    @TestFactory
    Stream<DynamicTest> a_migration_that_changes_an_export_is_found_and_the_column_named() {
        return cases("harmful").tests(one -> {
            AssertionError found = catchThrowableOfType(AssertionError.class, () -> walk(one));
            assertThat(found)
                    .hasMessageContainingAll(one.read("message.txt").lines().toArray(String[]::new));
        });
    }

    @TestFactory
    Stream<DynamicTest> a_migration_that_only_adds_is_let_through() {
        return cases("harmless").tests(this::walk);
    }

    private GoldenCases cases(String kind) {
        return GoldenCases.in(Path.of("src/test/resources/exports", kind, target));
    }

    private void walk(GoldenCase one) throws IOException {
        URL[] more = {one.folder().toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(more, getClass().getClassLoader())) {
            walk(loader);
        }
    }

    private void walk(ClassLoader loader) throws IOException {
        EmptyStore store = emptyStore();
        TargetMigrations migrations = TargetMigrations.onClassPath("extract/" + target, loader);
        new ExportWalk(
                        migrations,
                        migrations.migrator(store.factory(), store.url()),
                        new GraphTables(store.kind(), store.jdbcUrl()),
                        store.url(),
                        Files.createTempDirectory(folder, "exports"))
                .thereAndBack();
    }
}
