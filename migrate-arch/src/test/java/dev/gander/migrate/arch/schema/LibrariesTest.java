package dev.gander.migrate.arch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Libraries from Maven Central, as they are. */
final class LibrariesTest {

    @Test
    void a_session_store_that_puts_its_tables_together_in_code_is_found() {
        String schema = "org.eclipse.jetty.session.JDBCSessionDataStore$SessionTableSchema.";

        assertThat(violations("org.eclipse.jetty.session"))
                .hasSize(4)
                .allSatisfy(line -> assertThat(line).startsWith(schema).contains("(JDBCSessionDataStore.java:"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(schema + "getCreateStatementAsString() holds DDL 'create table … ("))
                .anySatisfy(line -> assertThat(line).contains("holds DDL 'alter table … add … "))
                .anySatisfy(line -> assertThat(line).contains("holds DDL 'create index … on … (…, …)'"));
    }

    @Test
    void a_session_store_that_brings_its_tables_as_files_is_found() {
        String postgres = "org/springframework/session/jdbc/schema-postgresql.sql";

        assertThat(violations("org.springframework.session.jdbc"))
                .anySatisfy(line -> assertThat(line)
                        .startsWith(postgres + " holds DDL 'CREATE TABLE SPRING_SESSION (")
                        .endsWith(".jar!/" + postgres + ":1)"))
                .allSatisfy(line -> assertThat(line).contains(".sql holds DDL '"));
    }

    /** It calls the folder of its files {@code migrations}; a service's own is at the root of the class path. */
    @Test
    void a_job_scheduler_with_migrations_of_its_own_is_found() {
        String first = "org/jobrunr/storage/sql/common/migrations/v000__create_migrations_table.sql";

        assertThat(violations("org.jobrunr.storage.sql"))
                .anySatisfy(
                        line -> assertThat(line).startsWith(first + " holds DDL 'CREATE TABLE jobrunr_migrations ("))
                .allSatisfy(line -> assertThat(line).contains("/migrations/", ".sql holds DDL '"));
    }

    @Test
    void another_migration_tool_is_found_out_by_its_own_tables() {
        assertThat(violations("org.flywaydb.core.internal.database.sqlite"))
                .anySatisfy(line -> assertThat(line).contains("SQLiteTable.doDrop() holds DDL 'DROP TABLE …'"))
                .anySatisfy(line -> assertThat(line).contains("getRawCreateScript(", "holds DDL 'CREATE TABLE … ("));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"org.neo4j.driver", "org.objectweb.asm", "redis.clients.jedis.search", "org.assertj.core.api"})
    void libraries_that_leave_schema_alone_raise_no_alarm(String packageName) {
        assertThat(violations(packageName)).isEmpty();
    }

    private static List<String> violations(String packageName) {
        return SchemaRules.servicesDoNotChangeSchema()
                .evaluate(new ClassFileImporter().importPackages(packageName))
                .getFailureReport()
                .getDetails();
    }
}
