package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.Difference.DetailDifference;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaComparison;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/** A change of a schema is seen where it was made, and nothing else is. */
@ParameterizedClass
@MethodSource("dev.gander.migrate.postgres.Servers#all")
final class SchemaChangesIT {

    private static final int ROOMS = 3;
    private static final int CHANGES = 100;

    @RegisterExtension
    private final PostgresExtension postgres;

    SchemaChangesIT(PostgresExtension postgres) {
        this.postgres = postgres;
    }

    /** A command, and what it changes. */
    private record Change(String object, String detail, String command) {

        static Change parse(String line) {
            String[] parts = line.split(" \\| ");
            return new Change(parts[0], parts[1], parts[2]);
        }

        Change in(String room) {
            return new Change(
                    object.replace("{room}", room), detail.replace("{room}", room), command.replace("{room}", room));
        }
    }

    private Db rooms() {
        Db db = Db.of(postgres.database());
        db.run(
                "CREATE FUNCTION heard() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END'",
                "CREATE FOREIGN DATA WRAPPER idle");
        for (int room = 0; room < ROOMS; room++) {
            db.run(Schemas.resource("room.sql")
                    .replace("{room}", "room" + room)
                    .strip()
                    .split("\n\n"));
        }
        return db;
    }

    /** Every change once, in some room, and as many again as are wanted, in another room; in any order. */
    private static List<Change> changes(Random random) {
        List<String> lines =
                new ArrayList<>(Schemas.resource("changes.txt").lines().toList());
        Collections.shuffle(lines, random);
        List<Change> changes = new ArrayList<>();
        for (int index = 0; index < CHANGES; index++) {
            String room = "room" + (index / lines.size() == 0 ? random.nextInt(ROOMS - 1) : ROOMS - 1);
            changes.add(Change.parse(lines.get(index % lines.size())).in(room));
        }
        Collections.shuffle(changes, random);
        return changes;
    }

    @Test
    void each_of_a_hundred_random_changes_is_one_difference_and_named() {
        long seed = 20261129;
        List<Change> changes = changes(new Random(seed));
        Db db = rooms();
        Schema before = Schemas.of(db);

        for (Change change : changes) {
            db.run(change.command());
            Schema after = Schemas.of(db);

            List<Difference> differences = SchemaComparison.between(before, after);
            assertThat(differences).as("%s, seed %d", change, seed).hasSize(1);
            assertThat(differences.get(0).object())
                    .as("%s, seed %d", change, seed)
                    .hasToString(change.object());
            assertThat(differences.get(0).details())
                    .as("%s, seed %d", change, seed)
                    .extracting(DetailDifference::name)
                    .contains(change.detail());
            before = after;
        }
    }

    @Test
    void what_changes_no_schema_is_no_difference() {
        Db db = rooms();
        Schema before = Schemas.of(db);

        db.run(
                "INSERT INTO room0.other SELECT generate_series(1, 100)",
                "DELETE FROM room0.other WHERE id > 50",
                "INSERT INTO room0.thing (needed, other) SELECT i, i FROM generate_series(1, 50) AS i",
                "SELECT nextval('room0.counter') FROM generate_series(1, 10)",
                "REFRESH MATERIALIZED VIEW room0.kept",
                "VACUUM FULL room0.thing",
                "ANALYZE",
                "REINDEX TABLE room0.thing",
                "ALTER TABLE room0.thing ADD passing integer",
                "ALTER TABLE room0.thing DROP passing",
                "ALTER TABLE room0.thing ALTER defaulted SET DEFAULT 5, ALTER defaulted SET DEFAULT 1",
                "GRANT SELECT ON room0.thing TO pg_monitor",
                "REVOKE SELECT ON room0.thing FROM pg_monitor",
                "DROP VIEW room0.dropped",
                "CREATE VIEW room0.dropped AS SELECT id FROM room0.thing WHERE weight > 3",
                "CREATE TEMPORARY TABLE passing (id int)");

        assertThat(SchemaComparison.between(before, Schemas.of(db))).isEmpty();
    }
}
