package dev.gander.migrate.testkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.plan.Destination;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * Walks a target's migrations up, down one by one and up again on a scratch store, and holds each down to what its up
 * found. Belongs to one thread.
 */
public final class SchemaWalk {

    private final Migrator migrator;
    private final MigrationSet migrations;
    private final Callable<List<String>> listing;

    /**
     * @param migrator of the target, on a store of which nothing is migrated
     * @param migrations the same that the migrator has
     * @param listing what the store holds at the time of the call
     */
    public SchemaWalk(Migrator migrator, MigrationSet migrations, Callable<List<String>> listing) {
        this.migrator = migrator;
        this.migrations = migrations;
        this.listing = listing;
    }

    /**
     * Goes all the way there, back and there again.
     *
     * @return what the store holds at the end
     * @throws AssertionError when a down leaves more or less than its up found, or the second way differs from the first
     */
    public List<String> thereAndBackAndThere() throws Exception {
        List<List<String>> before = new ArrayList<>();
        for (int step = 0; step < migrations.migrations().size(); step++) {
            before.add(listing.call());
            migrator.up(Destination.next());
        }
        List<String> whole = listing.call();
        for (int step = before.size() - 1; step >= 0; step--) {
            migrator.down(Destination.downByOne());
            assertThat(listing.call())
                    .as(
                            "what the down of %s leaves",
                            migrations.migrations().get(step).origin())
                    .isEqualTo(before.get(step));
        }
        migrator.up(Destination.latest());
        assertThat(listing.call()).as("the store after the second way up").isEqualTo(whole);
        return whole;
    }
}
