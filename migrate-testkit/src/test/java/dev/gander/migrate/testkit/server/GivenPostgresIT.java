package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A Postgres that was there before the tests; the one of the other tests plays its part. */
final class GivenPostgresIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Test
    void databases_are_made_copied_and_dropped_and_the_server_stays() throws SQLException {
        PostgresDatabase there = postgres.database();
        String template = PostgresExtension.freshName("test_");
        String copy = PostgresExtension.freshName("test_");
        try (PostgresServer server = PostgresServer.at(URI.create(there.url()))) {
            try {
                server.createDatabase(template);
                one(server.database(template), "CREATE TABLE parcel AS SELECT 7 AS id; SELECT 'made'");
                server.createDatabase(copy, template, List.of());
                assertThat(one(server.database(copy), "SELECT id FROM parcel")).isEqualTo("7");
            } finally {
                server.dropDatabase(copy);
                server.dropDatabase(template);
            }
        }
        assertThat(one(there, "SELECT count(*) FROM pg_database WHERE datname IN ('" + copy + "', '" + template + "')"))
                .isEqualTo("0");
    }

    @Test
    void what_its_address_says_behind_the_question_mark_holds_for_every_database() throws SQLException {
        URI uri = URI.create(postgres.database().url() + "?options=-c%20statement_timeout=7min");
        try (PostgresServer server = PostgresServer.at(uri)) {
            PostgresDatabase same = server.database(uri.getPath().substring(1));
            assertThat(one(same, "SHOW statement_timeout")).isEqualTo("7min");
            assertThat(same.url()).isEqualTo(uri.toString());
        }
    }

    @Test
    void its_security_is_kept_and_a_plus_in_its_password_is_a_plus() {
        PostgresDatabase shop = PostgresServer.at(
                        URI.create("postgresql://ada:a+b%26@db.example/admin?sslmode=verify-full&sslrootcert=/c+a.pem"))
                .database("shop");
        assertThat(shop.url())
                .isEqualTo("postgresql://ada:a+b%26@db.example/shop?sslmode=verify-full&sslrootcert=/c+a.pem");
        assertThat(shop.jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:5432/shop?user=ada&password=a%2Bb%26"
                        + "&sslmode=verify-full&sslrootcert=/c%2Ba.pem");
    }

    @Test
    void an_address_that_the_drivers_read_differently_is_refused() {
        assertThatThrownBy(() -> PostgresServer.at(URI.create("postgresql://ada:secret@db.example/x?passfile=/p")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("'passfile'")
                .hasMessageContaining("sslmode, sslrootcert")
                .hasMessageNotContaining("secret");
        for (String address : List.of("postgresql:///x", "postgresql://ada@one:1,two:2/x")) {
            assertThatThrownBy(() -> PostgresServer.at(URI.create(address)))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("no host, or several");
        }
    }

    @Test
    void it_goes_before_containers_and_these_before_an_embedded_one() throws SQLException {
        String url = postgres.database().url();
        try (PostgresServer given = server(Map.of(PostgresExtension.URL_VARIABLE, url, Containers.VARIABLE, "?"))) {
            assertThat(given.uri()).isEqualTo(URI.create(url));
        }
        assertThatThrownBy(() -> server(Map.of(Containers.VARIABLE, "?")))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining(Containers.VARIABLE);
        try (PostgresServer embedded = server(Map.of(Containers.VARIABLE, "never"))) {
            assertThat(embedded.uri().getPort()).isNotEqualTo(URI.create(url).getPort());
            assertThat(one(embedded.database("postgres"), "SELECT 'there'")).isEqualTo("there");
        }
    }

    private static PostgresServer server(Map<String, String> environment) {
        return PostgresExtension.defaultServer(name -> Optional.ofNullable(environment.get(name)));
    }

    private static String one(PostgresDatabase database, String query) throws SQLException {
        try (Connection connection = DriverManager.getConnection(database.jdbcUrl());
                Statement statement = connection.createStatement()) {
            for (boolean rows = statement.execute(query); !rows; rows = statement.getMoreResults()) {
                assertThat(statement.getUpdateCount()).isNotEqualTo(-1);
            }
            try (ResultSet row = statement.getResultSet()) {
                row.next();
                return row.getString(1);
            }
        }
    }
}
