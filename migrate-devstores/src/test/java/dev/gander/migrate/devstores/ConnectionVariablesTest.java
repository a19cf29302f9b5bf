package dev.gander.migrate.devstores;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ConnectionVariablesTest {

    @ParameterizedTest
    @CsvSource({
        "PGHOST, db",
        "PGPASSFILE, /home/me/.pgpass",
        "PGSERVICE, production",
        "NEO4J_URI, x",
        "NEO4J_PASSWORD, x",
        "REDIS_ADDR, cache:6379",
        "REDIS_DB, 1",
        "POSTGRES_DSN, x",
        "SQLITE_PATH, /var/lib/x",
        "SQL_MIGRATIONS_DSN, x",
        "EXTRACT_MIGRATION_URL, x",
        "EXTRACT_POSTGRES_SCRATCH_URL, x",
        "CATALOG_DATABASE_URL, x",
        "CHECKPOINT_STORE_URL, x",
        "DATABASE_URL, x",
        "DB_HOST, x",
        "OWNER_PASSWORD_FILE, /run/secrets/x",
        "OWNER_PASSWORD, x",
        "A, postgresql://db/shop",
        "A, postgres://db/shop",
        "A, jdbc:postgresql://db/shop",
        "A, jdbc:sqlite:/var/lib/x.db",
        "A, sqlite:/var/lib/x.db",
        "A, file:/var/lib/x.db?mode=ro",
        "A, neo4j+s://graph",
        "A, bolt://graph",
        "A, rediss://cache",
        "A, host=db dbname=shop",
        "A, user=me  dbname = shop",
    })
    void a_variable_that_could_lead_to_a_real_store_is_removed(String name, String value) {
        assertThat(ConnectionVariables.removedFrom(Map.of(name, value), Set.of()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "PATH, /usr/bin",
        "HOME, /home/me",
        "LANG, C.UTF-8",
        "JAVA_HOME, /usr/lib/jvm/17",
        "JAVA_TOOL_OPTIONS, -Dhttp.proxyHost=proxy",
        "HTTPS_PROXY, http://proxy:3128",
        "RUN_MIGRATIONS, check",
        "TERM, xterm",
        "NO_COLOR, 1",
    })
    void any_other_variable_stays(String name, String value) {
        assertThat(ConnectionVariables.removedFrom(Map.of(name, value), Set.of()))
                .containsEntry(name, value);
    }

    @Test
    void a_variable_that_a_target_reads_is_removed_whatever_it_looks_like() {
        assertThat(ConnectionVariables.removedFrom(Map.of("GRAPH_FILE", "/x"), Set.of("GRAPH_FILE")))
                .isEmpty();
    }
}
