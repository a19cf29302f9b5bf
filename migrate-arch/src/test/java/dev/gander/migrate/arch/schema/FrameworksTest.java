package dev.gander.migrate.arch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Libraries by the names of their types; {@code SchemaRuleTest} has a real one. */
final class FrameworksTest {

    @ParameterizedTest
    @CsvSource({
        "liquibase, Liquibase, update",
        "ac.simons.neo4j.migrations.core, Migrations, apply",
        "org.apache.ibatis.migration.operations, UpOperation, operate",
        "org.hibernate.tool.hbm2ddl, SchemaExport, createOnly",
        "org.hibernate.tool.schema.spi, SchemaCreator, doCreation"
    })
    void other_migration_tools_are_found(String library, String type, String method, @TempDir Path folder) {
        String tool = "package %s; public class %s { public void %s() {} }".formatted(library, type, method);
        String shop = "package com.shop; class Shop { void start(%1$s.%2$s tool) { tool.%3$s(); } }"
                .formatted(library, type, method);

        assertThat(violations(folder, tool, shop))
                .singleElement()
                .asString()
                .startsWith("Other migrations beside Gander: ")
                .contains("com.shop.Shop", library + "." + type);
    }

    @ParameterizedTest
    @CsvSource({
        "jakarta.persistence, Persistence, generateSchema",
        "javax.persistence, Persistence, generateSchema",
        "jakarta.persistence, SchemaManager, create",
        "jakarta.persistence, SchemaManager, truncate",
        "org.hibernate.relational, SchemaManager, exportMappedObjects",
        "org.hibernate.relational, SchemaManager, dropMappedObjects",
        "org.springframework.jdbc.datasource.init, ScriptUtils, executeSqlScript",
        "org.springframework.jdbc.datasource.init, ResourceDatabasePopulator, populate",
        "org.jooq, DSLContext, createTable",
        "org.jooq, DSLContext, alterTable",
        "org.jooq, DSLContext, dropIndex",
        "org.jooq, DSLContext, truncate",
        "org.jooq, DSLContext, renameTable"
    })
    void calls_that_change_schema_are_found_also_on_a_subtype(
            String library, String type, String method, @TempDir Path folder) {
        String declared = "package %s; public class %s { public void %s() {} }".formatted(library, type, method);
        String derived = "package com.product; public class Derived extends %s.%s {}".formatted(library, type);
        String shop = """
                package com.shop;

                class Shop {
                    void start(%s.%s store) {
                        store.%s();
                    }
                    void startDerived(com.product.Derived store) {
                        store.%s();
                    }
                }
                """.formatted(library, type, method, method);

        assertThat(violations(folder, declared, derived, shop))
                .hasSize(2)
                .allSatisfy(line -> assertThat(line)
                        .startsWith("Schema changed by a call: ")
                        .contains(method + "()"))
                .anySatisfy(line -> assertThat(line).contains(type + "." + method, "(Shop.java:5)"))
                .anySatisfy(line -> assertThat(line).contains("Derived." + method, "(Shop.java:8)"));
    }

    @Test
    void what_else_such_a_library_does_is_none_of_the_rules_business(@TempDir Path folder) {
        String jooq = "package org.jooq; public interface DSLContext { Object select(); Object insertInto(); }";
        String shop = """
                package com.shop;

                class Shop {
                    void read(org.jooq.DSLContext store) {
                        store.select();
                        store.insertInto();
                        createTable();
                    }
                    void createTable() {}
                }
                """;

        assertThat(violations(folder, jooq, shop)).isEmpty();
    }

    private static List<String> violations(Path folder, String... sources) {
        return new StubLibraries(sources).violations(SchemaRules.servicesDoNotChangeSchema(), folder);
    }
}
