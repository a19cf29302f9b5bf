package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which index a statement builds. */
final class ConcurrentIndexTest {

    private static Optional<ConcurrentIndex> of(String statement) {
        return ConcurrentIndex.of(statement, UnitShape.of(statement));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX CONCURRENTLY i ON s.t (a)",
                "create unique index concurrently if not exists i\n  on only s . t using btree (a) where b > 'x'",
                "-- first\n/* then */ CREATE INDEX CONCURRENTLY i ON s.t (a);"
            })
    void its_name_and_table_are_read(String statement) {
        assertThat(of(statement)).hasValueSatisfying(index -> {
            assertThat(index.name()).isEqualTo("i");
            assertThat(index.table().replace(" ", "")).isEqualTo("s.t");
        });
    }

    @Test
    void quoted_names_are_kept_as_written() {
        assertThat(of("CREATE INDEX CONCURRENTLY \"I \"\"1\" ON \"T 1\" (a)"))
                .hasValue(new ConcurrentIndex("\"I \"\"1\"", "\"T 1\""));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE INDEX i ON t (a)",
                "CREATE INDEX CONCURRENTLY ON t (a)",
                "DROP INDEX CONCURRENTLY i",
                "SELECT 'CREATE INDEX CONCURRENTLY i ON t (a)'"
            })
    void other_statements_build_none_of_that_kind(String statement) {
        assertThat(of(statement)).isEmpty();
    }
}
