package dev.gander.migrate.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ToolTablesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    goose_db_version | id version_id is_applied tstamp | true
                    GOOSE_DB_VERSION_extract_sqlite | ID VERSION_ID IS_APPLIED TSTAMP | true
                    goose_db_version_of_birds | id species | false
                    goose_db_versions | id version_id is_applied tstamp | false
                    gander_history_extract_sqlite | id version_row version_id checksum checksum_algorithm outcome | true
                    gander_history | id version_row version_id checksum checksum_algorithm outcome | false
                    flyway_schema_history | installed_rank version description type script checksum success | true
                    schema_version | major minor | false
                    DATABASECHANGELOG | ID AUTHOR FILENAME DATEEXECUTED MD5SUM | true
                    schema_migrations | version dirty | true
                    alembic_version | version_num | true
                    __EFMigrationsHistory | MigrationId ProductVersion | true
                    orders | id | false
                    """)
    void a_tools_table_is_known_by_its_name_and_its_columns(String table, String columns, boolean record) {
        assertThat(ToolTables.isRecord(table, Stream.of(columns.split(" ")))).isEqualTo(record);
    }
}
