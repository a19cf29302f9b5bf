package dev.gander.migrate;

import dev.gander.migrate.datastore.Attempt;
import dev.gander.migrate.model.Migration;
import dev.gander.migrate.model.MigrationSet;
import dev.gander.migrate.model.RawMigration;
import dev.gander.migrate.model.ScriptSyntax;
import dev.gander.migrate.model.TargetName;
import dev.gander.migrate.model.Version;
import dev.gander.migrate.parse.MigrationParser;
import dev.gander.migrate.report.MigrationStatus;
import dev.gander.migrate.report.Report;
import dev.gander.migrate.testkit.InMemoryDatastore;
import dev.gander.migrate.testkit.MigrationBuilder;
import dev.gander.migrate.testkit.RecordingListener;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** An engine over an in-memory store, and results as short words. */
final class Engine {

    static final TargetName TARGET = new TargetName("extract", "memory");

    final InMemoryDatastore store;
    final RecordingListener heard = new RecordingListener();
    private final MigratorOptions options;

    private Engine(InMemoryDatastore store, MigratorOptions options) {
        this.store = store;
        this.options = options.withListener(heard);
    }

    static Engine over(InMemoryDatastore store) {
        return new Engine(
                store, MigratorOptions.of(Attempt.by("ada", "host1", "0.1")).withLockWait(Duration.ZERO));
    }

    static Engine ofNewStore() {
        return over(InMemoryDatastore.of(TARGET));
    }

    Engine with(UnaryOperator<MigratorOptions> change) {
        return new Engine(store, change.apply(options));
    }

    Migrator migrator(Migration... migrations) {
        return migrator(new MigrationSet(List.of(migrations)));
    }

    Migrator migrator(MigrationSet files) {
        return new Migrator(TARGET, files, store, options);
    }

    /** A migration that creates the table {@code t<version>} and drops it. */
    static Migration table(long version) {
        return MigrationBuilder.of(version)
                .up("CREATE TABLE t" + version)
                .down("DROP TABLE t" + version)
                .build();
    }

    /** The migration as the parser reads it from the builder's text, so that recorded and present text compare. */
    static Migration parsed(MigrationBuilder builder) {
        Migration built = builder.build();
        RawMigration raw = new RawMigration(built.version(), built.name(), built.origin(), built.content());
        return new MigrationParser(ScriptSyntax.SQL, name -> Optional.empty())
                .parse(raw)
                .migration()
                .orElseThrow();
    }

    static List<String> words(Report report) {
        return report.results().stream()
                .map(result -> result.direction().word() + " "
                        + result.version().map(Version::toString).orElseGet(result::name) + " " + result.kind())
                .toList();
    }

    static List<String> states(Stream<MigrationStatus> migrations) {
        return migrations
                .map(status -> status.version() + " " + status.state().id())
                .toList();
    }
}
