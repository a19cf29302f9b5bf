package dev.gander.migrate.arch.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.HouseRules;
import dev.gander.migrate.arch.ModuleClasses;
import dev.gander.migrate.arch.PlantedFile;
import dev.gander.migrate.arch.PublicApi;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SchemaRuleTest {

    private static final ArchRule RULE = SchemaRules.servicesDoNotChangeSchema();

    @Test
    void a_violation_names_class_method_line_and_text(@TempDir Path folder) {
        PlantedFile tables = new PlantedFile("com/shop/Tables.java", """
                package com.shop;

                class Tables {
                    void open(java.sql.Statement statement, String name) throws java.sql.SQLException {
                        statement.execute("CREATE TABLE IF NOT EXISTS " + name
                                + " (id BIGINT)");
                    }
                }
                """);

        assertThat(violations(RULE, tables, folder))
                .containsExactly("com.shop.Tables.open(java.sql.Statement, java.lang.String)"
                        + " holds DDL 'CREATE TABLE IF NOT EXISTS … (id BIGINT)' in (Tables.java:5)");
    }

    @Test
    void a_long_text_is_cut_and_put_on_one_line(@TempDir Path folder) {
        PlantedFile tables = new PlantedFile(
                "Tables.java",
                "class Tables { String s() { return \"create table orders (\\n\\t" + "a_long_name text, ".repeat(9)
                        + "b int)\"; } }");

        assertThat(violations(RULE, tables, folder))
                .containsExactly("Tables.s() holds DDL 'create table orders ( a_long_name text, a_long_name text,"
                        + " a_long_name text, a_l…' in (Tables.java:1)");
    }

    @Test
    void a_temporary_table_is_allowed_until_it_is_not(@TempDir Path folder) {
        PlantedFile tables = new PlantedFile(
                "Tables.java", "class Tables { String s() { return \"CREATE TEMP TABLE t (id INT)\"; } }");

        assertThat(violations(RULE, tables, folder)).isEmpty();
        ArchRule stricter = SchemaRules.servicesDoNotChangeSchema().withoutTemporaryTables();
        assertThat(violations(stricter, tables, folder))
                .hasSize(1)
                .first()
                .asString()
                .contains("CREATE TEMP TABLE");
    }

    @Test
    void another_migration_tool_is_found(@TempDir Path folder) {
        PlantedFile start = new PlantedFile("com/shop/Start.java", """
                package com.shop;

                class Start {
                    void start() {
                        org.flywaydb.core.Flyway.configure().load().migrate();
                    }
                }
                """);

        assertThat(violations(RULE, start, folder))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .contains("Other migrations beside Gander", "com.shop.Start.start()", "(Start.java:5)"));
    }

    @Test
    void because_and_as_describe_it_like_any_rule(@TempDir Path folder) {
        PlantedFile tables =
                new PlantedFile("Tables.java", "class Tables { String s() { return \"DROP TABLE t CASCADE\"; } }");
        ArchRule described = SchemaRules.servicesDoNotChangeSchema()
                .as("shops keep their schema")
                .because("we say so");

        assertThatThrownBy(() -> described.check(tables.beside(SchemaRule.class, folder)))
                .isInstanceOf(AssertionError.class)
                .hasMessageContaining("Rule 'shops keep their schema, because we say so' was violated (1 times)")
                .hasMessageContaining("DROP TABLE t CASCADE");
    }

    @Test
    void no_class_at_all_is_a_failure_unless_it_is_allowed() {
        JavaClasses nothing = new ClassFileImporter().importPackages("nowhere");

        assertThatThrownBy(() -> RULE.check(nothing)).isInstanceOf(AssertionError.class);
        RULE.allowEmptyShould(true).check(nothing);
    }

    @Test
    void this_library_keeps_the_rule_and_shows_what_it_means_to() {
        RULE.check(ModuleClasses.besides(SchemaRule.class));
        assertThat(PublicApi.of(ModuleClasses.besides(SchemaRule.class)))
                .containsExactlyInAnyOrder(
                        "dev.gander.migrate.arch.AdapterRules",
                        "dev.gander.migrate.arch.CoreRules",
                        HouseRules.class.getName(),
                        ModuleClasses.class.getName(),
                        PlantedFile.class.getName(),
                        PublicApi.class.getName(),
                        SchemaRule.class.getName(),
                        SchemaRules.class.getName());
    }

    @Test
    void what_is_planted_must_compile(@TempDir Path folder) {
        assertThatThrownBy(() -> new PlantedFile("Broken.java", "class {").beside(SchemaRule.class, folder))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Broken.java does not compile");
    }

    static List<String> violations(ArchRule rule, PlantedFile file, Path folder) {
        return rule.evaluate(file.beside(SchemaRule.class, folder))
                .getFailureReport()
                .getDetails();
    }
}
