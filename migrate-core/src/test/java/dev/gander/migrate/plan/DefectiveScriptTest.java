package dev.gander.migrate.plan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.InvalidMigrationsException;
import dev.gander.migrate.model.AppliedMigrations;
import dev.gander.migrate.model.Conditions;
import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.OrderPolicy;
import dev.gander.migrate.model.Origin;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.model.VersionRow;
import dev.gander.migrate.parse.MigrationParser;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class DefectiveScriptTest {

    private static final TargetName TARGET = new TargetName("extract", "postgres");
    private static final MigrationSet FOUND =
            new MigrationSet(List.of(parsed(1, "SELECT 1\n;"), parsed(2, "SELECT 'no end'")));

    @Test
    void an_unfinished_down_does_not_stop_up() {
        assertThat(plan(AppliedMigrations.NONE, Destination.latest()).steps()).hasSize(2);
    }

    @Test
    void a_plan_with_an_unfinished_down_is_refused_as_a_whole() {
        AppliedMigrations applied = AppliedMigrations.of(List.of(row(1), row(2)));

        assertThatThrownBy(() -> plan(applied, Destination.downTo(Optional.of(new Version(1)))))
                .isInstanceOf(InvalidMigrationsException.class)
                .hasMessageContaining("2_a.sql:4: in the Down section");
    }

    @Test
    void it_is_no_concern_of_another_migration() {
        AppliedMigrations applied = AppliedMigrations.of(List.of(row(1)));

        assertThat(plan(applied, Destination.downByOne()).steps())
                .singleElement()
                .satisfies(step -> assertThat(step.direction()).isEqualTo(Direction.DOWN));
    }

    private static Plan plan(AppliedMigrations applied, Destination destination) {
        return Planner.plan(TARGET, FOUND, applied, destination, OrderPolicy.REFUSE_LATE, Conditions.LEAST);
    }

    private static VersionRow row(long version) {
        return new VersionRow(version, version, true, Optional.empty());
    }

    private static Migration parsed(long version, String down) {
        byte[] text = ("-- +goose Up\nSELECT 1;\n-- +goose Down\n" + down + "\n").getBytes(StandardCharsets.UTF_8);
        return new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty())
                .parse(new RawMigration(
                        new Version(version),
                        "a",
                        new Origin(version + "_a.sql"),
                        () -> new ByteArrayInputStream(text)))
                .migration()
                .orElseThrow();
    }
}
