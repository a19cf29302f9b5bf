package dev.gander.services.extract;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PlantedFile;
import dev.gander.migrate.arch.schema.SchemaRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ExtractArchitectureTest {

    static final ArchRule SCHEMA_IS_MIGRATED =
            SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn("dev.gander.services.extract.export..");

    @Test
    void the_service_leaves_schema_to_migrations() {
        SCHEMA_IS_MIGRATED.check(ModuleClasses.besides(ExtractService.class));
    }

    @Test
    void a_table_made_by_the_service_itself_is_found(@TempDir Path folder) {
        PlantedFile planted = new PlantedFile("dev/gander/services/extract/Ingestion.java", """
                package dev.gander.services.extract;

                class Ingestion {
                    void prepare(java.sql.Connection connection, String vectors) throws java.sql.SQLException {
                        String table = vectors.isEmpty() ? "glean_nodes" : "glean_vectors";
                        StringBuilder statement = new StringBuilder("CREATE TABLE IF NOT EXISTS ").append(table);
                        connection.createStatement().execute(statement.append(" (id TEXT)").toString());
                    }
                }
                """);

        assertThatThrownBy(() -> SCHEMA_IS_MIGRATED.check(planted.beside(ExtractService.class, folder)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "dev.gander.services.extract.Ingestion.prepare(java.sql.Connection, java.lang.String)")
                .hasMessageContaining("holds DDL 'CREATE TABLE IF NOT EXISTS glean_nodes (id TEXT)'")
                .hasMessageContaining("(Ingestion.java:6)")
                .hasMessageContaining("java.sql.Statement.execute(java.lang.String)");
    }
}
