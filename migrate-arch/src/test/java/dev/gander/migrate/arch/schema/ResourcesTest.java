package dev.gander.migrate.arch.schema;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Files beside the classes. */
final class ResourcesTest {

    @TempDir
    private Path folder;

    static List<Arguments> files() {
        return List.of(
                Arguments.of(
                        "schema.sql",
                        "-- ours\nSELECT 1;\n\nCREATE TABLE t (\n  id INT\n);",
                        List.of("schema.sql holds DDL 'CREATE TABLE t ( id INT )' in (schema.sql:4)")),
                Arguments.of(
                        "db/data.sql",
                        "INSERT INTO t VALUES (1);\nalter table t add c int\nGO\ndrop view v\nGO",
                        List.of(
                                "db/data.sql holds DDL 'alter table t add c int GO drop view v GO' in (db/data.sql:2)")),
                Arguments.of(
                        "start.cypher",
                        "// once\nCREATE INDEX FOR (n:N) ON (n.id);",
                        List.of("start.cypher holds DDL 'CREATE INDEX FOR (n:N) ON (n.id)' in (start.cypher:2)")),
                Arguments.of(
                        "application.yaml",
                        "spring:\n  jpa:\n    hibernate:\n      ddl-auto: update\n",
                        List.of(
                                "application.yaml sets 'spring.jpa.hibernate.ddl-auto=update' in (application.yaml:4)")),
                Arguments.of(
                        "application-dev.yml",
                        "a: 1\n---\nspring.sql: {init: {mode: always}}\n",
                        List.of("application-dev.yml sets 'spring.sql.init.mode=always' in (application-dev.yml:3)")),
                Arguments.of(
                        "application.properties",
                        "a=\\\n  b\n# ddl-auto\nspring.jpa.hibernate.ddl-auto = create\n",
                        List.of(
                                "application.properties sets 'spring.jpa.hibernate.ddl-auto=create' in (application.properties:4)")),
                Arguments.of(
                        "queries.properties",
                        "make = CREATE TABLE t \\\n  (id INT)\n",
                        List.of("queries.properties holds DDL 'CREATE TABLE t (id INT)' in (queries.properties:1)")),
                Arguments.of(
                        "queries.json",
                        "{\"make\": [\"SELECT 1\",\n\"DROP TABLE t CASCADE\"]}",
                        List.of("queries.json holds DDL 'DROP TABLE t CASCADE' in (queries.json:2)")),
                Arguments.of(
                        "META-INF/persistence.xml",
                        """
                        <persistence><persistence-unit name="shop"><properties>
                          <property name="jakarta.persistence.schema-generation.database.action" value="create"/>
                        </properties></persistence-unit></persistence>
                        """,
                        List.of(
                                "META-INF/persistence.xml sets"
                                        + " 'jakarta.persistence.schema-generation.database.action=create' in (META-INF/persistence.xml:2)")),
                Arguments.of(
                        "hibernate.cfg.xml",
                        "<session-factory>\n<property name='hbm2ddl.auto'>update</property>\n</session-factory>",
                        List.of("hibernate.cfg.xml sets 'hbm2ddl.auto=update' in (hibernate.cfg.xml:2)")),
                Arguments.of(
                        "OrderMapper.xml",
                        "<mapper>\n<update id='make'>\nCREATE TABLE t (id INT)</update></mapper>",
                        List.of("OrderMapper.xml holds DDL 'CREATE TABLE t (id INT)' in (OrderMapper.xml:3)")),
                Arguments.of(
                        "changes.xml",
                        "<databaseChangeLog><changeSet id='1'/></databaseChangeLog>",
                        List.of("changes.xml holds Liquibase's 'databaseChangeLog' in (changes.xml:1)")));
    }

    static List<Arguments> harmless() {
        return List.of(
                Arguments.of("migrations/shop/postgres/0001_initial.sql", "CREATE TABLE t (id INT);"),
                Arguments.of(
                        "seed.sql", "INSERT INTO t VALUES ('CREATE TABLE t (id INT);'); CREATE TEMP TABLE x (id INT);"),
                Arguments.of(
                        "application.yaml", "spring.jpa.hibernate.ddl-auto: validate\nspring.sql.init.mode: never\n"),
                Arguments.of(
                        "application.properties", "spring.jpa.hibernate.ddl-auto=none\nspring.flyway.enabled=false\n"),
                Arguments.of("messages.properties", "button=Create table reservations\nask=Drop view {0}?\n"),
                Arguments.of("template.yaml", "{{- if .Values.ddl }}\n  create table t (id int)\n{{ end }}"),
                Arguments.of("broken.xml", "<a><b></a>"),
                Arguments.of("broken.properties", "a=\\u00zz\n"),
                Arguments.of("itself.yaml", "a: &a [1, *a]\n"),
                Arguments.of("page.html", "<pre>CREATE TABLE t (id INT);</pre>"),
                Arguments.of("notes.txt", "CREATE TABLE t (id INT);"));
    }

    @BeforeEach
    void a_module_with_one_class() throws IOException {
        addClassTo(folder);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_file_with_schema_is_found(String name, String content, List<String> expected) throws IOException {
        write(folder.resolve(name), content);

        assertThat(violations(SchemaRules.servicesDoNotChangeSchema(), folder)).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("harmless")
    void other_files_are_not(String name, String content) throws IOException {
        write(folder.resolve(name), content);

        assertThat(violations(SchemaRules.servicesDoNotChangeSchema(), folder)).isEmpty();
    }

    @Test
    void migrations_may_be_somewhere_else() throws IOException {
        write(folder.resolve("db/changes/0001_initial.sql"), "CREATE TABLE t (id INT);");
        SchemaRule elsewhere = SchemaRules.servicesDoNotChangeSchema().withMigrationsIn("/db/changes/", "graph");

        assertThat(violations(SchemaRules.servicesDoNotChangeSchema(), folder)).hasSize(1);
        assertThat(violations(elsewhere, folder)).isEmpty();
    }

    @Test
    void a_source_folder_is_read_beside_the_output_and_named_in_its_stead(@TempDir Path module) throws IOException {
        Path classes = module.resolve("target/classes");
        addClassTo(classes);
        write(classes.resolve("schema.sql"), "CREATE TABLE t (id INT)");
        write(module.resolve("src/main/resources/schema.sql"), "CREATE TABLE t (id INT)");
        write(module.resolve("src/main/resources/filtered.sql"), "DROP TABLE t;");

        assertThat(violations(SchemaRules.servicesDoNotChangeSchema(), classes))
                .containsExactly(
                        "filtered.sql holds DDL 'DROP TABLE t' in (src/main/resources/filtered.sql:1)",
                        "schema.sql holds DDL 'CREATE TABLE t (id INT)' in (src/main/resources/schema.sql:1)");
    }

    @Test
    void gradle_keeps_resources_apart_from_classes(@TempDir Path module) throws IOException {
        Path classes = module.resolve("build/classes/java/main");
        addClassTo(classes);
        write(module.resolve("build/resources/main/schema.sql"), "CREATE TABLE t (id INT)");

        assertThat(violations(SchemaRules.servicesDoNotChangeSchema(), classes))
                .containsExactly(
                        "schema.sql holds DDL 'CREATE TABLE t (id INT)' in (build/resources/main/schema.sql:1)");
    }

    private static void addClassTo(Path classes) throws IOException {
        String name = Violation.class.getName().replace('.', '/') + ".class";
        Files.createDirectories(classes.resolve(name).resolveSibling("."));
        try (InputStream content = ClassLoader.getSystemResourceAsStream(name)) {
            Files.copy(Objects.requireNonNull(content), classes.resolve(name));
        }
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.resolveSibling("."));
        Files.writeString(file, content);
    }

    private static List<String> violations(SchemaRule rule, Path classes) {
        return rule.evaluate(new ClassFileImporter().importPath(classes))
                .getFailureReport()
                .getDetails();
    }
}
