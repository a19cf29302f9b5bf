package dev.gander.migrate.arch.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import dev.gander.migrate.arch.PlantedFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An old code base: one table made in a method, the same one twice in another, each in a lambda. */
final class KnownViolationsTest {

    private static final String OLD = """
            class Old {
                String orders() { return "CREATE TABLE orders (id INT)"; }
                Runnable lines() {
                    Runnable first = () -> run("DROP TABLE lines CASCADE");
                    Runnable second = () -> run("DROP TABLE lines CASCADE");
                    return first;
                }
                void run(String statement) {}
            }
            """;

    @TempDir
    private Path folder;

    private Path file;
    private ArchRule rule;

    @BeforeEach
    void a_team_adopts_the_rule() {
        file = folder.resolve("known/schema-changes.txt");
        rule = SchemaRules.servicesDoNotChangeSchema().exceptKnown(file);
        assertThatThrownBy(() -> rule.check(classes(OLD)))
                .hasMessageContaining("was not there: it now lists 3 known violations");
    }

    @Test
    void the_file_lists_what_is_there_without_numbers_that_change() {
        assertThat(file).content().isEqualTo("""
                # Violations that were there when the rule came. Take a line away when its violation is gone; add none.
                Old.lambda$lines$() holds DDL 'DROP TABLE lines CASCADE'
                Old.lambda$lines$() holds DDL 'DROP TABLE lines CASCADE'
                Old.orders() holds DDL 'CREATE TABLE orders (id INT)'
                """);
    }

    @Test
    void what_is_known_passes_wherever_it_moves() {
        assertThatCode(() -> rule.check(classes(OLD))).doesNotThrowAnyException();
        assertThatCode(() ->
                        rule.check(classes("\n\n" + OLD.replace("class Old {", "class Old { Runnable r = () -> {};"))))
                .doesNotThrowAnyException();
    }

    @Test
    void what_is_new_fails_and_only_that() {
        String more = OLD.replace("void run", "String more() { return \"CREATE TABLE more (id INT)\"; } void run");

        assertThatThrownBy(() -> rule.check(classes(more)))
                .hasMessageContaining("(1 times)")
                .hasMessageContaining("Old.more() holds DDL 'CREATE TABLE more (id INT)' in (Old.java:8)");
    }

    @Test
    void one_more_of_what_is_known_is_new() {
        String more =
                OLD.replace("return first", "Runnable third = () -> run(\"DROP TABLE lines CASCADE\"); return first");

        assertThatThrownBy(() -> rule.check(classes(more))).hasMessageContaining("(1 times)");
    }

    @Test
    void what_has_gone_must_leave_the_file() throws IOException {
        String better = OLD.replace("return \"CREATE TABLE orders (id INT)\"", "return \"SELECT 1\"");
        String line = "Old.orders() holds DDL 'CREATE TABLE orders (id INT)'";
        String before = Files.readString(file);

        assertThatThrownBy(() -> rule.check(classes(better)))
                .hasMessageContaining("(1 times)")
                .hasMessageContaining("No longer violated, so take its line out of '" + file + "': " + line);
        assertThat(file).content().isEqualTo(before);

        Files.writeString(file, before.replace(line + "\n", ""));
        rule.check(classes(better));
        assertThatThrownBy(() -> rule.check(classes(OLD))).hasMessageContaining("Old.orders()");
    }

    @Test
    void a_file_that_is_lost_does_not_make_all_well() throws IOException {
        Files.delete(file);

        assertThatThrownBy(() -> rule.check(classes(OLD))).hasMessageContaining("Read it, commit it and run again");
    }

    private JavaClasses classes(String source) {
        Path classes = folder.resolve("classes");
        new PlantedFile("Old.java", source).writeTo(classes);
        return new ClassFileImporter().importPath(classes);
    }
}
