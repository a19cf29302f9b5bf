package dev.gander.services.training;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PlantedFile;
import dev.gander.migrate.arch.schema.SchemaRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class TrainingArchitectureTest {

    private static final ArchRule SCHEMA_IS_MIGRATED =
            SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn();

    @Test
    void the_service_leaves_schema_to_migrations() {
        SCHEMA_IS_MIGRATED.check(ModuleClasses.besides(TrainingService.class));
    }

    @Test
    void a_file_of_schema_that_is_no_migration_is_found(@TempDir Path folder) {
        PlantedFile planted = new PlantedFile("schema.sql", """
                -- for the first start
                CREATE TABLE routing_weights (id BIGINT PRIMARY KEY);
                """);

        assertThatThrownBy(() -> SCHEMA_IS_MIGRATED.check(planted.beside(TrainingService.class, folder)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("schema.sql holds DDL 'CREATE TABLE routing_weights (id BIGINT PRIMARY KEY)'")
                .hasMessageContaining("(schema.sql:2)");
    }
}
