package dev.gander.migrate.testkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.testkit.TargetMigrations;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * Walks a target's migrations up, down one by one and up again on a scratch store, and holds each down to what its up
 * found. Immutable.
 *
 * @param migrations of the target
 * @param migrator of the same, on a store of which nothing is migrated
 * @param jdbcUrl the same store past the migrator
 * @param listing how to see what it holds
 */
public record SchemaWalk(TargetMigrations migrations, Migrator migrator, String jdbcUrl, SchemaListing listing) {

    /**
     * Goes all the way there, back and there again.
     *
     * @return what the store holds at the end
     * @throws AssertionError when a down leaves more or less than its up found, or the second way differs from the first
     */
    public List<String> thereAndBackAndThere() throws SQLException {
        try (Connection connection = DriverManager.getConnection(jdbcUrl)) {
            List<Migration> all = migrations.set().migrations();
            List<List<String>> before = new ArrayList<>();
            for (int step = 0; step < all.size(); step++) {
                before.add(listing.read(connection));
                migrator.up(Destination.next());
            }
            List<String> whole = listing.read(connection);
            for (int step = all.size() - 1; step >= 0; step--) {
                migrator.down(Destination.downByOne());
                assertThat(listing.read(connection))
                        .as("what the down of %s leaves", all.get(step).origin())
                        .isEqualTo(before.get(step));
            }
            migrator.up(Destination.latest());
            assertThat(listing.read(connection))
                    .as("the store after the second way up")
                    .isEqualTo(whole);
            return whole;
        }
    }
}
