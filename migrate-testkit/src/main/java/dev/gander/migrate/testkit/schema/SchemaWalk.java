package dev.gander.migrate.testkit.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.Migrator;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.report.MigrationResult;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/**
 * Walks a target's migrations up, down one by one and up again on a scratch store, and holds each down to what its up
 * found. A migration that the store's edition skips is no step. Immutable.
 *
 * @param migrator of the target, on a store of which nothing is migrated
 * @param listing what that store holds, past the migrator
 */
public record SchemaWalk(Migrator migrator, StoreListing listing) {

    /** A step up, and what the store held before it. */
    private record Taken(MigrationResult step, List<String> before) {}

    /**
     * Goes all the way there, back and there again.
     *
     * @return what the store holds at the end
     * @throws AssertionError when a down leaves more or less than its up found, or the second way differs from the first
     */
    public List<String> thereAndBackAndThere() throws SQLException {
        Deque<Taken> way = stepsUp();
        List<String> whole = listing.read();
        while (!way.isEmpty()) {
            Taken last = way.pop();
            assertThat(migrator.down(Destination.downByOne()).results())
                    .extracting(MigrationResult::version)
                    .containsExactly(last.step().version());
            assertThat(listing.read())
                    .as("what the down of %s leaves", last.step().origin())
                    .isEqualTo(last.before());
        }
        migrator.up(Destination.latest());
        assertThat(listing.read()).as("the store after the second way up").isEqualTo(whole);
        return whole;
    }

    private Deque<Taken> stepsUp() throws SQLException {
        Deque<Taken> way = new ArrayDeque<>();
        while (true) {
            List<String> before = listing.read();
            List<MigrationResult> taken = migrator.up(Destination.next()).results().stream()
                    .filter(step -> step.kind() != MigrationResult.Kind.SKIPPED)
                    .toList();
            if (taken.isEmpty()) {
                return way;
            }
            taken.forEach(step -> way.push(new Taken(step, before)));
        }
    }
}
