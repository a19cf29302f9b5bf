package dev.gander.services.catalog;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PlantedFile;
import dev.gander.migrate.arch.schema.SchemaRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class CatalogArchitectureTest {

    private static final ArchRule SCHEMA_IS_MIGRATED =
            SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn();

    @Test
    void the_service_leaves_schema_to_migrations() {
        SCHEMA_IS_MIGRATED.check(ModuleClasses.besides(CatalogService.class));
    }

    @Test
    void a_framework_that_is_told_to_make_schema_is_found(@TempDir Path folder) {
        PlantedFile planted = new PlantedFile("dev/gander/services/catalog/Persistence.java", """
                package dev.gander.services.catalog;

                import java.util.Map;

                class Persistence {
                    private static final String DROP = \"""
                            DROP TABLE IF EXISTS
                                data_products CASCADE\""";

                    Map<String, String> properties() {
                        return Map.of("hibernate.hbm2ddl.auto", "update", "start", DROP);
                    }
                }
                """);

        assertThatThrownBy(() -> SCHEMA_IS_MIGRATED.check(planted.beside(CatalogService.class, folder)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("dev.gander.services.catalog.Persistence.properties()")
                .hasMessageContaining("sets 'hibernate.hbm2ddl.auto=update'")
                .hasMessageContaining("holds DDL 'DROP TABLE IF EXISTS data_products CASCADE'")
                .hasMessageContaining("(Persistence.java:11)");
    }
}
