package dev.gander.services.extract.export;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.server.PostgresExtension;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.postgresql.PGConnection;

/** The files are what Postgres' own {@code COPY} writes, byte for byte. */
final class CopyIT {

    /** Every way to need quotes, and what looks like one. */
    private static final String VALUES = """
            SELECT * FROM (VALUES
                (1, '', NULL), (2, NULL, ''), (3, '#', '#'), (4, 'a,b', 'say "so"'), (5, E'cr\\rlf\\n', E'\\t'),
                (6, ' left', 'right '), (7, '\\.', '\\N'), (8, '''', ';'), (9, 'null', 'NULL'), (10, '😀', E'\\u00a0'),
                (11, '"', ','), (12, '""', '`a`.`b`'), (13, E'\\r', E'\\n'), (14, '-', '='), (15, '{}', '[1,2]')
            ) AS v (position, "#first", "the, last") ORDER BY position
            """;

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Test
    void quotes_stand_where_postgres_sets_them() throws SQLException, IOException {
        String byText = VALUES.replace("SELECT *", "SELECT \"#first\", \"the, last\", position");
        try (Connection connection =
                DriverManager.getConnection(postgres.database().jdbcUrl())) {
            assertThat(written(connection, byText)).isEqualTo(copied(connection, byText));
            assertThat(written(connection, VALUES)).isEqualTo(copied(connection, VALUES));
        }
    }

    private static String written(Connection connection, String query) throws SQLException, IOException {
        StringWriter text = new StringWriter();
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(CsvRows.write(rows, text)).isEqualTo(15);
        }
        return text.toString();
    }

    private static String copied(Connection connection, String query) throws SQLException, IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        connection
                .unwrap(PGConnection.class)
                .getCopyAPI()
                .copyOut("COPY (" + query + ") TO STDOUT WITH CSV HEADER", bytes);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
