package dev.gander.migrate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.model.Direction;
import dev.gander.migrate.model.HistoryEntry;
import dev.gander.migrate.model.Outcome;
import dev.gander.migrate.model.VersionRow;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDateTime;
import javax.sql.rowset.CachedRowSet;
import javax.sql.rowset.RowSetMetaDataImpl;
import javax.sql.rowset.RowSetProvider;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Rows as the values of the model. */
final class StoreRowsTest {

    /** A result without a driver: the JDK's own. */
    private static CachedRowSet row(@Nullable Object... values) throws SQLException {
        CachedRowSet rows = RowSetProvider.newFactory().createCachedRowSet();
        RowSetMetaDataImpl columns = new RowSetMetaDataImpl();
        columns.setColumnCount(values.length);
        for (int column = 1; column <= values.length; column++) {
            columns.setColumnType(
                    column,
                    values[column - 1] instanceof Long
                            ? Types.BIGINT
                            : values[column - 1] instanceof Boolean ? Types.BOOLEAN : Types.VARCHAR);
        }
        rows.setMetaData(columns);
        rows.moveToInsertRow();
        for (int column = 1; column <= values.length; column++) {
            if (values[column - 1] == null) {
                rows.updateNull(column);
            } else {
                rows.updateObject(column, values[column - 1]);
            }
        }
        rows.insertRow();
        rows.moveToCurrentRow();
        rows.first();
        return rows;
    }

    private static CachedRowSet history(String outcome) throws SQLException {
        return row(
                4L,
                null,
                3L,
                "x",
                "down",
                "abc",
                "sha256-lf",
                2L,
                1L,
                outcome,
                "2026-01-02T03:04:05.123456Z",
                null,
                null,
                "ada",
                "here",
                "1.2",
                null);
    }

    @Test
    void a_version_row_may_lack_its_time() throws SQLException {
        assertThat(StoreRows.version(row(1L, 2L, true, "2026-01-02T03:04:05.5")).tstamp())
                .hasValue(LocalDateTime.parse("2026-01-02T03:04:05.5"));
        VersionRow old = StoreRows.version(row(1L, 2L, false, null));
        assertThat(old.tstamp()).isEmpty();
        assertThat(old.isApplied()).isFalse();
    }

    @Test
    void a_history_row_may_lack_what_is_not_known_yet() throws SQLException {
        HistoryEntry entry = StoreRows.migration(history("running"));

        assertThat(entry.versionRow()).isEmpty();
        assertThat(entry.direction()).isEqualTo(Direction.DOWN);
        assertThat(entry.checksum().algorithm()).isEqualTo("sha256-lf");
        assertThat(entry.outcome()).isEqualTo(Outcome.RUNNING);
        assertThat(entry.startedAt()).isEqualTo(Instant.parse("2026-01-02T03:04:05.123456Z"));
        assertThat(entry.finishedAt()).isEmpty();
        assertThat(entry.durationMillis()).isEmpty();
        assertThat(entry.error()).isEmpty();
    }

    @Test
    void an_outcome_of_a_newer_program_is_refused() {
        assertThatThrownBy(() -> StoreRows.history(history("postponed"))).hasMessageContaining("newer version");
    }
}
