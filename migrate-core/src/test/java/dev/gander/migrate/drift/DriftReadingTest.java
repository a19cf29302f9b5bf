package dev.gander.migrate.drift;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.drift.Expectation.Basis;
import dev.gander.migrate.model.RequiredObject;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.report.TargetStatus;
import dev.gander.migrate.schema.AcceptedDrift;
import dev.gander.migrate.schema.Detail;
import dev.gander.migrate.schema.Difference;
import dev.gander.migrate.schema.ObjectName;
import dev.gander.migrate.schema.Schema;
import dev.gander.migrate.schema.SchemaObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class DriftReadingTest {

    private static final TargetName OURS = new TargetName("shop", "main");
    private static final TargetName THEIRS = new TargetName("mill", "main");
    private static final ForeignObjects NOTHING = new ForeignObjects(List.of());

    private static SchemaObject table(String name, String... columns) {
        return new SchemaObject(
                new ObjectName("table", name),
                Stream.of(columns)
                        .map(column -> new Detail("column " + column, "int"))
                        .toList());
    }

    private static Schema schema(SchemaObject... objects) {
        return new Schema("Paper 1", List.of(objects), List.of());
    }

    private static DriftReport read(Schema expected, Schema live, ForeignObjects foreign, Neighbour... neighbours) {
        TargetStatus status = new TargetStatus(OURS, Optional.empty(), Optional.empty(), List.of(), List.of());
        return new DriftReading(foreign, AcceptedDrift.NONE, LocalDate.parse("2026-01-02"))
                .of(
                        new LiveStore(status, live),
                        new Expectation(expected, Basis.SNAPSHOT, List.of()),
                        () -> List.of(neighbours));
    }

    @Test
    void what_others_require_of_other_owners_is_nobodys_drift() {
        ForeignObjects foreign =
                new ForeignObjects(List.of(new RequiredObject("table", "configs", List.of("id", "name"))));
        SchemaObject sequence = new SchemaObject(
                new ObjectName("sequence", "public.configs_id_seq"),
                List.of(new Detail("owned by", "public.configs.id")));
        SchemaObject other = new SchemaObject(
                new ObjectName("sequence", "public.counter"), List.of(new Detail("owned by", "public.bills.id")));
        Schema live = schema(
                table("public.configs", "id"), table("public.my_configs"), sequence, other, table("public.orders"));

        DriftReport report = read(schema(table("public.orders")), live, foreign);

        assertThat(report.foreign()).isEqualTo(2);
        assertThat(report.agreeing()).isEqualTo(1);
        assertThat(report.drift().unaccepted())
                .containsExactly(
                        new Difference.Unexpected(other), new Difference.Unexpected(table("public.my_configs")));
        assertThat(read(schema(table("public.orders")), live, NOTHING, new Neighbour(THEIRS, Optional.empty(), foreign))
                        .foreign())
                .isEqualTo(2);
    }

    @Test
    void a_foreign_object_that_our_files_have_changed_is_ours() {
        ForeignObjects foreign = new ForeignObjects(List.of(new RequiredObject("table", "configs", List.of())));

        DriftReport report = read(schema(table("configs", "id", "ours")), schema(table("configs", "id")), foreign);

        assertThat(report.isDrift()).isTrue();
    }

    @Test
    void a_neighbour_answers_for_what_it_makes_and_for_what_it_makes_of_ours() {
        Neighbour neighbour = new Neighbour(
                THEIRS, Optional.of(schema(table("grain", "id"), table("orders", "id", "weight"))), NOTHING);
        Schema expected = schema(table("orders", "id"));

        DriftReport report =
                read(expected, schema(table("orders", "id", "weight"), table("grain", "other")), NOTHING, neighbour);
        assertThat(report.isDrift()).isFalse();
        assertThat(report.neighbours()).isEqualTo(Map.of(THEIRS, 2));

        assertThat(read(expected, schema(table("orders", "id", "fix")), NOTHING, neighbour)
                        .isDrift())
                .isTrue();
    }

    @Test
    void neighbours_are_not_looked_for_while_everything_is_explained() {
        Schema schema = schema(table("orders", "id"));
        DriftReading reading = new DriftReading(NOTHING, AcceptedDrift.NONE, LocalDate.parse("2026-01-02"));
        TargetStatus status = new TargetStatus(OURS, Optional.empty(), Optional.empty(), List.of(), List.of());
        Expectation expectation = new Expectation(schema, Basis.SNAPSHOT, List.of("Said before."));

        DriftReport report = reading.of(new LiveStore(status, schema), expectation, () -> {
            throw new AssertionError("asked");
        });

        assertThat(report.remarks()).containsExactly("Said before.");
        assertThat(report.isDrift()).isFalse();
    }
}
