package dev.gander.services.graph;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PlantedFile;
import dev.gander.migrate.arch.schema.SchemaRules;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class GraphArchitectureTest {

    private static final ArchRule SCHEMA_IS_MIGRATED =
            SchemaRules.servicesDoNotChangeSchema().withDriverCallsOnlyIn();

    @Test
    void the_service_leaves_schema_to_migrations() {
        SCHEMA_IS_MIGRATED.check(ModuleClasses.besides(GraphService.class));
    }

    @Test
    void a_constraint_made_by_the_service_itself_is_found(@TempDir Path folder) {
        PlantedFile planted = new PlantedFile("dev/gander/services/graph/Checkpoints.java", """
                package dev.gander.services.graph;

                class Checkpoints {
                    void prepare(org.neo4j.driver.Session session, String label) {
                        session.run("CREATE CONSTRAINT IF NOT EXISTS FOR (n:" + label + ") REQUIRE n.id IS UNIQUE");
                    }
                }
                """);

        assertThatThrownBy(() -> SCHEMA_IS_MIGRATED.check(planted.beside(GraphService.class, folder)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining(
                        "dev.gander.services.graph.Checkpoints.prepare(org.neo4j.driver.Session, java.lang.String)")
                .hasMessageContaining("holds DDL 'CREATE CONSTRAINT IF NOT EXISTS FOR (n:…) REQUIRE n.id IS UNIQUE'")
                .hasMessageContaining("(Checkpoints.java:5)")
                .hasMessageContaining("org.neo4j.driver.Session.run(java.lang.String)");
    }
}
