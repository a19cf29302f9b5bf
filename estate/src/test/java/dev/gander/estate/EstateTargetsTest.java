package dev.gander.estate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.model.Problem;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.source.SourceListing;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What the mains name. */
final class EstateTargetsTest {

    @Test
    void each_target_has_its_own_variable_and_the_names_from_before() {
        assertThat(EstateMigrations.targets())
                .extracting(target -> target.name() + " " + target.kind() + " "
                        + target.need().word() + " " + String.join(" ", target.variables()))
                .containsSubsequence(
                        "extract/sqlite sqlite required EXTRACT_SQLITE_URL SQLITE_PATH",
                        "extract/postgres postgres required EXTRACT_POSTGRES_URL SQL_MIGRATIONS_DSN POSTGRES_CATALOG_DSN",
                        "extract/vectors postgres optional EXTRACT_VECTORS_URL POSTGRES_VECTOR_DSN",
                        "extract/neo4j neo4j optional EXTRACT_NEO4J_URL NEO4J_URI",
                        "extract/redis redis optional EXTRACT_REDIS_URL REDIS_ADDR",
                        "graph/sqlite sqlite required GRAPH_SQLITE_URL SQLITE_MIGRATIONS_DSN EXTRACT_SQLITE_PATH"
                                + " CHECKPOINT_STORE_URL",
                        "graph/neo4j neo4j optional GRAPH_NEO4J_URL NEO4J_URI NEO4J_URL",
                        "graph/redis redis optional GRAPH_REDIS_URL REDIS_URL REDIS_ADDR",
                        "training/postgres postgres required TRAINING_POSTGRES_URL SQL_MIGRATIONS_DSN POSTGRES_DSN",
                        "training/redis redis optional TRAINING_REDIS_URL REDIS_URL",
                        "catalog/postgres postgres required CATALOG_POSTGRES_URL SQL_MIGRATIONS_DSN CATALOG_DATABASE_URL",
                        "catalog/neo4j neo4j required CATALOG_NEO4J_URL NEO4J_URI",
                        "catalog/redis redis optional CATALOG_REDIS_URL REDIS_URL");
    }

    @Test
    void every_service_of_the_checkout_is_among_them_and_its_own_variables_come_first() {
        assertThat(EstateMigrations.targets())
                .extracting(target -> target.name().service())
                .containsAll(
                        ServiceFolder.all().stream().map(ServiceFolder::name).toList());
        assertThat(EstateMigrations.targets())
                .allSatisfy(target -> assertThat(target.variables())
                        .first()
                        .isEqualTo(target.name().suffix().toUpperCase(Locale.ROOT) + "_URL"));
    }

    @Test
    void the_migrations_of_each_target_are_on_the_class_path() {
        for (TargetDefinition target : EstateMigrations.targets().stream()
                .filter(TargetDefinition::isMigrated)
                .toList()) {
            SourceListing listing = target.migrations().list();

            assertThat(listing.migrations()).as(target.name().toString()).isNotEmpty();
            assertThat(listing.problems()).as(target.name().toString()).isEqualTo(List.<Problem>of());
        }
    }
}
