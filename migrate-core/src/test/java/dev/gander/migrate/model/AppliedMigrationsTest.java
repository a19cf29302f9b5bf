package dev.gander.migrate.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class AppliedMigrationsTest {

    @Test
    void the_newest_row_of_a_version_decides() {
        AppliedMigrations applied = AppliedMigrations.of(List.of(
                row(1, 0, true),
                row(2, 1, true),
                row(3, 2, true),
                row(4, 2, false),
                row(5, 1, false),
                row(6, 1, true)));
        assertThat(applied.contains(new Version(1))).isTrue();
        assertThat(applied.contains(new Version(2))).isFalse();
    }

    @Test
    void the_order_of_application_is_that_of_the_rows_in_whatever_order_they_come() {
        AppliedMigrations applied =
                AppliedMigrations.of(List.of(row(4, 2, true), row(3, 4, true), row(1, 0, true), row(2, 1, true)));
        assertThat(applied.inOrderOfApplication())
                .extracting(migration -> migration.version().number())
                .containsExactly(1L, 4L, 2L);
        assertThat(applied.current()).contains(new Version(2));
        assertThat(applied.highest()).contains(new Version(4));
    }

    @Test
    void the_zero_row_is_no_migration() {
        AppliedMigrations applied = AppliedMigrations.of(List.of(row(1, 0, true)));
        assertThat(applied.inOrderOfApplication()).isEmpty();
        assertThat(applied.current()).isEmpty();
        assertThat(applied.highest()).isEmpty();
    }

    private static VersionRow row(long id, long version, boolean isApplied) {
        return new VersionRow(id, version, isApplied, Optional.empty());
    }
}
