package dev.gander.migrate.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.error.UsageException;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.testkit.server.PostgresDatabase;
import dev.gander.migrate.testkit.server.PostgresExtension;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What a service's pool gets. */
final class DataSourceIT {

    private static final TargetName SHOP = new TargetName("shop", "main");

    @RegisterExtension
    final PostgresExtension postgres = PostgresExtension.ofDefaultVersion();

    @Test
    void a_service_reaches_the_database_by_each_form_of_an_address_and_under_its_own_name() throws SQLException {
        PostgresDatabase database = postgres.database();

        assertThat(session(PostgresDataSource.of(DatastoreSettings.of(SHOP, database.url()))))
                .isEqualTo(database.name() + " shop");
        assertThat(session(PostgresDataSource.of(DatastoreSettings.of(SHOP, database.jdbcUrl()))))
                .isEqualTo(database.name() + " shop");
        assertThat(session(PostgresDataSource.of(DatastoreSettings.of(
                        SHOP, database.url() + (database.url().contains("?") ? "&" : "?") + "application_name=till"))))
                .isEqualTo(database.name() + " till");
    }

    @Test
    void an_address_that_cannot_be_understood_is_refused_before_anybody_connects() {
        assertThatThrownBy(() -> PostgresDataSource.of(DatastoreSettings.of(SHOP, "mysql://user:secret@host/db")))
                .isInstanceOf(UsageException.class)
                .hasMessageNotContaining("secret");
    }

    private static String session(DataSource source) throws SQLException {
        try (Connection connection = source.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(
                        "SELECT current_database() || ' ' || current_setting('application_name')")) {
            row.next();
            return row.getString(1);
        }
    }
}
