package dev.gander.migrate.testkit.contract;

import static dev.gander.migrate.testkit.contract.Contract.ATTEMPT;
import static dev.gander.migrate.testkit.contract.Contract.TARGET;
import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.Cancellation;
import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.QuickLook;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.source.DirectorySource;
import dev.gander.migrate.testkit.Migrations;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How a store of SQL answers a quick look at many files. */
public abstract class QuickLookContract {

    private static final int MANY = 500;

    @TempDir
    Path folder;

    /** A fresh, empty store. The contract closes it. */
    protected abstract StoreUnderTest freshStore();

    @Test
    void many_files_are_recognised_as_applied_without_a_write() {
        try (StoreUnderTest store = freshStore()) {
            Migrations migrations = manyFiles();
            Object untouched = store.contents();
            assertThat(look(store)).isEmpty();
            assertThat(store.contents()).isEqualTo(untouched);

            up(store);
            Object before = store.contents();
            assertThat(look(store)).contains(new Report(TARGET, List.of(), Optional.of(new Version(MANY))));
            assertThat(store.contents()).isEqualTo(before);

            migrations.add(7, "small", "SELECT 8;", "SELECT 7;");
            assertThat(look(store)).isEmpty();
        }
    }

    @Test
    void what_another_tool_has_applied_is_not_recognised() {
        try (StoreUnderTest store = freshStore()) {
            Migrations migrations = manyFiles();
            up(store);
            migrations.add(MANY + 1, "small", "SELECT 1;", "SELECT 1;");
            store.insertVersionRow(TARGET, MANY + 1);

            assertThat(look(store)).isEmpty();
        }
    }

    private Migrations manyFiles() {
        Migrations migrations = Migrations.in(folder);
        for (int version = 1; version <= MANY; version++) {
            migrations.add(version, "small", "SELECT " + version + ";", "SELECT 0;");
        }
        return migrations;
    }

    private Optional<Report> look(StoreUnderTest store) {
        Datastore datastore = store.datastore(TARGET);
        return new QuickLook(TARGET, source(), parser(), () -> datastore, new Cancellation()).take();
    }

    private void up(StoreUnderTest store) {
        new Migrator(
                        TARGET,
                        new MigrationReader(source(), parser()).read().orThrow(),
                        store.datastore(TARGET),
                        MigratorOptions.of(ATTEMPT))
                .up(Destination.latest());
    }

    private DirectorySource source() {
        return new DirectorySource(folder, ScriptSyntax.SQL);
    }

    private static MigrationParser parser() {
        return new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty());
    }
}
