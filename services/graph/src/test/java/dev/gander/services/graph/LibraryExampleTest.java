package dev.gander.services.graph;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gander.migrate.MigrationReader;
import dev.gander.migrate.Migrator;
import dev.gander.migrate.MigratorOptions;
import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.datastore.Datastore;
import dev.gander.migrate.datastore.DatastoreSettings;
import dev.gander.migrate.log.LoggingListener;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.plan.Destination;
import dev.gander.migrate.program.TargetDefinition;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.source.ClasspathSource;
import dev.gander.migrate.sqlite.SqliteDatastore;
import dev.gander.migrate.startup.HealthServer;
import dev.gander.migrate.startup.ServiceStartup;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The examples of the documentation are compiled, and are those that stand there. */
final class LibraryExampleTest {

    private static final Path THIS =
            Path.of("src/test/java", LibraryExampleTest.class.getName().replace('.', '/') + ".java");

    @TempDir
    Path folder;

    private static final class Example {
        static Report migrate(String url) {
            // example begins
            TargetName target = new TargetName("graph", "sqlite");
            MigrationReader reader = new MigrationReader(
                    new ClasspathSource(Example.class.getClassLoader(), "migrations/graph/sqlite", ScriptSyntax.SQL),
                    new MigrationParser(ScriptSyntax.SQL, name -> Optional.ofNullable(System.getenv(name))));
            Datastore datastore = SqliteDatastore.of(DatastoreSettings.of(target, url));
            MigratorOptions options = MigratorOptions.of(Attempt.by("graph", "host-1", "graph 1.4"))
                    .withListener(LoggingListener.to(System.getLogger("migrations")));

            Report report = new Migrator(target, reader.read().orThrow(), datastore, options).up(Destination.latest());
            // example ends
            return report;
        }
    }

    /** Not run: it would listen, and take the variables of this process. */
    private static final class Startup {
        static HealthServer start() {
            // startup begins
            ServiceStartup startup = ServiceStartup.ofProcess(ShopMigrations.targets());
            HealthServer health = HealthServer.start(8080, startup::readiness);
            startup.run();
            // startup ends
            return health;
        }
    }

    private static final class ShopMigrations {
        static List<TargetDefinition> targets() {
            return GraphMigrations.targets();
        }
    }

    @Test
    void it_migrates_a_store() {
        assertThat(Example.migrate(folder.resolve("graph.db").toString()).results())
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"usage.md, example", "services.md, startup"})
    void it_is_the_one_that_the_documentation_shows(String document, String name) throws IOException {
        assertThat(between(Files.readAllLines(Path.of("../../docs", document)), "```java", "```"))
                .isEqualTo(between(Files.readAllLines(THIS), "// " + name + " begins", "// " + name + " ends"));
    }

    /** The lines after the first that is one text, up to the next that is another, without common indentation. */
    private static String between(List<String> lines, String first, String last) {
        return String.join(
                        "\n",
                        lines.stream()
                                .dropWhile(line -> !line.strip().equals(first))
                                .skip(1)
                                .takeWhile(line -> !line.strip().equals(last))
                                .toList())
                .stripIndent();
    }
}
