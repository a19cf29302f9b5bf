package dev.gander.migrate.schema;

import static dev.gander.migrate.schema.SnapshotTest.object;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.schema.Difference.Changed;
import dev.gander.migrate.schema.Difference.DetailDifference;
import dev.gander.migrate.schema.Difference.Missing;
import dev.gander.migrate.schema.Difference.Unexpected;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SchemaComparisonTest {

    private static final SchemaObject NODES = object("table", "nodes", "column id", "text", "index by_id", "(id)");
    private static final SchemaObject EDGES = object("table", "edges", "column id", "text");

    @Test
    void equal_objects_give_no_difference_whatever_the_product_and_what_is_left_out() {
        assertThat(SchemaComparison.between(
                        new Schema("one 1", List.of(NODES, EDGES), List.of()),
                        new Schema("one 2", List.of(EDGES, NODES), List.of("records"))))
                .isEmpty();
    }

    @Test
    void objects_that_are_missing_or_unexpected_are_told_as_a_whole() {
        assertThat(SchemaComparison.between(schema(NODES), schema(EDGES)))
                .containsExactly(new Unexpected(EDGES), new Missing(NODES));
        assertThat(new Missing(EDGES).details())
                .containsExactly(new DetailDifference("column id", Optional.of("text"), Optional.empty()));
        assertThat(new Unexpected(EDGES).details())
                .containsExactly(new DetailDifference("column id", Optional.empty(), Optional.of("text")));
    }

    @Test
    void of_an_object_that_has_changed_only_the_details_that_differ_are_told() {
        SchemaObject other =
                object("table", "nodes", "column id", "bigint", "column name", "text", "index by_id", "(id)");

        assertThat(SchemaComparison.between(schema(NODES), schema(other)))
                .containsExactly(new Changed(
                        NODES.id(),
                        List.of(
                                new DetailDifference("column id", Optional.of("text"), Optional.of("bigint")),
                                new DetailDifference("column name", Optional.empty(), Optional.of("text")))));
        assertThat(SchemaComparison.between(schema(other), schema(NODES)))
                .containsExactly(new Changed(
                        NODES.id(),
                        List.of(
                                new DetailDifference("column id", Optional.of("bigint"), Optional.of("text")),
                                new DetailDifference("column name", Optional.of("text"), Optional.empty()))));
    }

    @Test
    void a_schema_has_each_object_once_and_an_object_each_detail() {
        assertThatThrownBy(() -> schema(NODES, NODES)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> object("table", "t", "a", "1", "a", "2")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> object("Table", "t")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> object("table", " ")).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void objects_can_be_left_out() {
        assertThat(schema(NODES, EDGES)
                        .without(object -> object.id().name().equals("edges"))
                        .objects())
                .containsExactly(NODES);
    }

    private static Schema schema(SchemaObject... objects) {
        return new Schema("one 1", List.of(objects), List.of());
    }
}
