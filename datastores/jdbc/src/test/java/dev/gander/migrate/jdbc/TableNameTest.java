package dev.gander.migrate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.error.UsageException;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which names of version tables are let into a statement. */
final class TableNameTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "goose_db_version",
                "app.goose_db_version",
                "MyVersions",
                "\"My Versions\"",
                "\"a.b\".\"c\"\"d\"",
                "versionen_für_$1"
            })
    void a_name_stays_as_it_was_written(String name) {
        assertThat(TableName.parse(name)).hasToString(name);
    }

    @Test
    void the_dot_between_two_parts_divides_them() {
        assertThat(TableName.parse("\"a.b\".c")).isEqualTo(new TableName(Optional.of("\"a.b\""), "c"));
        assertThat(TableName.parse("c")).isEqualTo(new TableName(Optional.empty(), "c"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a b", "a;b", "a.b.c", ".a", "a.", "1a", "\"a", "a\"", "\"\"", "a'", "a--", "a\nb"})
    void anything_else_is_refused_by_name(String name) {
        assertThatThrownBy(() -> TableName.parse(name))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("'" + name + "'");
    }
}
