package dev.gander.migrate.testkit.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.testkit.schema.SchemaListing;
import java.net.URI;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

final class PostgresExtensionIT {

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Test
    void each_database_is_new_and_empty() throws SQLException {
        PostgresDatabase first = postgres.database();
        try (Connection connection = DriverManager.getConnection(first.jdbcUrl());
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE parcel (id int PRIMARY KEY, weight numeric(5,1) NOT NULL DEFAULT 1)");
            assertThat(SchemaListing.ofPostgres().read(connection))
                    .containsExactly(
                            "column parcel.id | 1 | integer | not null | -",
                            "column parcel.weight | 2 | numeric(5,1) | not null | 1",
                            "constraint parcel.parcel_pkey | primary key | PRIMARY KEY (id)",
                            "table parcel");
        }
        try (Connection connection =
                DriverManager.getConnection(postgres.database().jdbcUrl())) {
            assertThat(SchemaListing.ofPostgres().read(connection)).isEmpty();
        }
    }

    @Test
    void a_server_of_ones_own_is_reached_with_its_account() {
        PostgresServer server = PostgresServer.at(URI.create("postgresql://ada:s%26cret@db.example:5433/admin"));
        assertThat(server.database("shop").url()).isEqualTo("postgresql://ada:s%26cret@db.example:5433/shop");
        assertThat(server.database("shop").jdbcUrl())
                .isEqualTo("jdbc:postgresql://db.example:5433/shop?user=ada&password=s%26cret");
    }
}
