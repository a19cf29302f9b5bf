package dev.gander.services.extract.export;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.TargetMigrations;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a target's migrations up one by one and down one by one, and compares all exports in every state between: of the
 * fixed graph as the step has left it, and of the fixed graph loaded anew.
 *
 * @param migrations of the target
 * @param migrator of the same, on a store of which nothing is migrated
 * @param tables of the same store
 * @param url of the same store
 * @param folder takes files
 */
record ExportWalk(TargetMigrations migrations, Migrator migrator, GraphTables tables, String url, Path folder) {

    /**
     * Goes there and back.
     *
     * @throws AssertionError that names the migration and the column, when an export changes
     */
    void thereAndBack() throws IOException {
        List<Migration> all = migrations.set().migrations();
        migrator.up(Destination.next());
        compareNewlyLoaded("up of " + name(all.get(0)));
        for (Migration migration : all.subList(1, all.size())) {
            migrator.up(Destination.next());
            compare("up of " + name(migration));
        }
        for (int index = all.size() - 1; index > 0; index--) {
            migrator.down(Destination.downByOne());
            compare("down of " + name(all.get(index)));
        }
    }

    private String name(Migration migration) {
        return migrations.target() + "/" + migration.origin();
    }

    private void compare(String step) throws IOException {
        compareAsLeft(step);
        compareNewlyLoaded(step);
    }

    private void compareAsLeft(String step) throws IOException {
        List<String> differences = new ArrayList<>();
        try {
            differences.addAll(Exports.golden().differences(Exports.of(tables, url, folder)));
        } catch (SQLException | IllegalStateException failure) {
            differences.add(String.valueOf(failure.getMessage()));
        }
        if (!differences.isEmpty()) {
            throw new AssertionError(
                    "The " + step + " changes what other programs read:\n  "
                            + String.join("\n  ", differences)
                            + "\nAdd columns, indexes or views, and leave what is there: see 'Exports' in the service's README.");
        }
    }

    private void compareNewlyLoaded(String step) throws IOException {
        try {
            tables.write(Graph.fixed());
        } catch (SQLException failure) {
            throw new AssertionError(
                    "After the " + step + " the service can no longer write the graph: " + failure.getMessage());
        }
        compareAsLeft(step);
    }
}
